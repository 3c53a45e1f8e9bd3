import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { AnswerHead } from './answer';
import type { Delivery } from './delivery';
import type { Bound } from './endpoint';
import { createFixedHeaders } from './fixed-headers';
import type { FlatHeaders } from './flat-headers';
import { replyTo, type Reply } from './reply';
import type { RequestLog } from './request-log';

/** Signed requests, and all that is neither GET nor HEAD, go the ordinary way. */
const isPlain = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.authorization === undefined;

/**
 * Answers requests for released editions before Koa sees them. Whatever does not end in 200 or 304 (closed
 * access, an unknown report, a withdrawn edition, a wrong parameter, a failed condition) goes the ordinary
 * way and gets its error there.
 */
export const createHotPath = ({
  strapi,
  delivery,
  log,
  ordinary,
}: {
  strapi: Core.Strapi;
  delivery: Delivery;
  log: RequestLog;
  ordinary: RequestListener;
}): RequestListener => {
  const fixedHeaders = createFixedHeaders({ strapi });

  const send = (
    request: IncomingMessage,
    response: ServerResponse,
    { status, headers }: Reply,
    fixed: FlatHeaders,
    bytes: Buffer | null,
  ): void => {
    response.writeHead(status, fixed.concat(headers));
    if (bytes === null || request.method === 'HEAD') response.end();
    else response.end(bytes);
    log.count({ request, status });
  };

  const find = (url: string): Bound | null => {
    try {
      return delivery.find({ url });
    } catch {
      return null;
    }
  };

  const reply = ({ headers }: IncomingMessage, head: AnswerHead): Reply =>
    replyTo({ headers, head, now: Date.now() });

  const makeAndSend = async (
    request: IncomingMessage,
    response: ServerResponse,
    bound: Bound,
  ): Promise<void> => {
    const isSent = await (async () => {
      try {
        const { head, bytes, done } = await delivery.obtain({
          bound,
          coding: (candidate) => reply(request, candidate).coding,
        });
        const fixed = await fixedHeaders.get(request.headers.origin);
        const answer = reply(request, head);
        if (answer.status === 412) return false;
        response.once('close', done);
        send(request, response, answer, fixed, answer.status === 200 ? bytes : null);
        return true;
      } catch {
        // The ordinary way makes the same attempt and tells what is wrong.
        return false;
      }
    })();
    if (!isSent) ordinary(request, response);
  };

  return (request, response) => {
    const bound = isPlain(request) ? find(request.url ?? '') : null;
    if (bound === null || !delivery.isOpen(bound.endpoint)) {
      ordinary(request, response);
      return;
    }
    const head = delivery.peek(bound);
    if (head === undefined) {
      if (bound.isExpensive) ordinary(request, response);
      else void makeAndSend(request, response, bound);
      return;
    }
    const fixed = fixedHeaders.peek(request.headers.origin);
    const answer = reply(request, head);
    const isBodiless = answer.status === 304 || request.method === 'HEAD';
    const bytes = isBodiless ? null : delivery.peekBytes({ head, coding: answer.coding });
    if (answer.status === 412) ordinary(request, response);
    else if (fixed === undefined || bytes === undefined) void makeAndSend(request, response, bound);
    else send(request, response, answer, fixed, bytes);
  };
};
