import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { preconditionProblem } from '../messages/problem';
import type { Delivery } from './delivery';
import type { Endpoint } from './endpoint';
import type { createRateLimit } from './rate-limit';
import { pairsOf } from './flat-headers';
import { replyTo } from './reply';

/** Sends an endpoint's answer the ordinary way: the same bytes and headers as the hot path. */
export const createRespond =
  ({
    strapi,
    delivery,
    rateLimit,
  }: {
    strapi: Core.Strapi;
    delivery: Delivery;
    rateLimit: ReturnType<typeof createRateLimit>;
  }) =>
  async ({ context, endpoint }: { context: Context; endpoint: Endpoint }): Promise<void> => {
    const { query } = context;
    const bound = endpoint.bind({ strapi, params: context.params, query });
    if (bound.isExpensive && !delivery.peek(bound)) await rateLimit.spend({ context });
    const { headers } = context.req;
    const now = Date.now();
    const { head, bytes, done } = await delivery.obtain({
      bound,
      coding: (candidate) => replyTo({ headers, head: candidate, now }).coding,
    });
    const answer = replyTo({ headers, head, now });
    if (answer.status === 412) throw preconditionProblem({ strapi, code: 'precondition-failed' });
    context.vary('Accept-Encoding');
    context.status = answer.status;
    context.res.once('close', done);
    if (answer.status === 200) context.body = bytes;
    for (const [name, value] of pairsOf(answer.headers)) context.set(name, value);
  };
