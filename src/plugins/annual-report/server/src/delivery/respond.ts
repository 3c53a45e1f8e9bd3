import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { preconditionProblem } from '../messages/problem';
import { repeatAbsence } from '../messages/repeat-problem';
import type { AnswerHead } from './answer';
import type { Delivery } from './delivery';
import type { Endpoint } from './endpoint';
import { pairsOf } from './flat-headers';
import type { createRateLimit } from './rate-limit';
import { codingFor, replyTo } from './reply';

/** Sends an endpoint's answer the ordinary way: the same bytes and headers as the hot path. */
export function createRespond({
  strapi,
  delivery,
  rateLimit,
}: {
  strapi: Core.Strapi;
  delivery: Delivery;
  rateLimit: ReturnType<typeof createRateLimit>;
}) {
  const send = (context: Context, head: AnswerHead, bytes: Buffer | undefined): boolean => {
    const { headers } = context.req;
    const answer = replyTo({ headers, head, coding: codingFor({ headers }), now: Date.now() });
    if (answer.status === 412) throw preconditionProblem({ strapi, code: 'precondition-failed' });
    if (answer.status === 200 && bytes === undefined) return false;
    context.vary('Accept-Encoding');
    context.status = answer.status;
    if (answer.status === 200) context.body = bytes;
    for (const [name, value] of pairsOf(answer.headers ?? [])) context.set(name, value);
    return true;
  };

  return async ({ context, endpoint }: { context: Context; endpoint: Endpoint }): Promise<void> => {
    const { query } = context;
    const bound = endpoint.bind({ strapi, params: context.params, query });
    const coding = codingFor({ headers: context.req.headers });
    const known = delivery.peek(bound);
    if (known && send(context, known, delivery.peekBytes({ head: known, coding }))) return;
    if (bound.isExpensive) await rateLimit.spend({ context });
    try {
      const { head, bytes } = await delivery.obtain({ bound, coding });
      send(context, head, bytes);
    } catch (error) {
      throw repeatAbsence({ strapi, error });
    }
  };
}
