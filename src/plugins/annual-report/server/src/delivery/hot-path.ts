import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Delivery } from './delivery';
import type { Bound, Endpoint } from './endpoint';
import { createFixedHeaders } from './fixed-headers';
import type { FlatHeaders } from './flat-headers';
import { codingFor, type Reply, replyTo } from './reply';
import { createRequestLog, type RequestLog } from './request-log';

/** Puts the hot path before the listeners that the server has: Koa alone, or whoever stands before it. */
export function installHotPath({
  strapi,
  delivery,
}: {
  strapi: Core.Strapi;
  delivery: Delivery;
}): void {
  const { httpServer } = strapi.server;
  const listeners = httpServer.listeners('request') as RequestListener[];
  const ordinary: RequestListener = (request, response) => {
    for (const listener of listeners) listener.call(httpServer, request, response);
  };
  const log = createRequestLog({ strapi, mode: delivery.settings.accessLog });
  httpServer.removeAllListeners('request');
  httpServer.on('request', createHotPath({ strapi, delivery, log, ordinary }));
}

/** What every page has beside its own headers, whichever way it goes. */
const OF_PAGES: FlatHeaders = ['Vary', 'Accept-Encoding'];

type Sent = {
  status: 200 | 304;
  headers: FlatHeaders;
  bytes: Buffer | null;
  /** When it began to be made; null for what memory had. */
  madeSince: number | null;
};

/** Signed requests, and all that is neither GET nor HEAD, go the ordinary way. */
const isPlain = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.authorization === undefined;

/**
 * Answers requests for released editions before Koa sees them. Whatever does not end in 200 or 304 (closed
 * access, an unknown report, a withdrawn edition, a wrong parameter, a failed condition) goes the ordinary
 * way and gets its error there.
 */
function createHotPath({
  strapi,
  delivery,
  log,
  ordinary,
}: {
  strapi: Core.Strapi;
  delivery: Delivery;
  log: RequestLog;
  ordinary: RequestListener;
}): RequestListener {
  const fixedHeaders = createFixedHeaders({ strapi });

  const send = (
    request: IncomingMessage,
    response: ServerResponse,
    { status, headers, bytes, madeSince }: Sent,
  ): void => {
    response.writeHead(status, headers);
    if (bytes === null || request.method === 'HEAD') response.end();
    else response.end(bytes);
    log.count({ request, status, madeSince });
  };

  /** Sends what is known at once; false where something is still to be made, or to be refused. */
  const trySend = (
    request: IncomingMessage,
    response: ServerResponse,
    { isPage }: Endpoint,
    answer: Reply,
    bytes: Buffer | undefined,
    madeSince: number | null,
  ): boolean => {
    if (answer.status === 412 || answer.headers === null) return false;
    const { status } = answer;
    const isBodiless = status === 304 || request.method === 'HEAD';
    const fixed = isPage ? OF_PAGES : fixedHeaders.peek(request.headers.origin)?.[status];
    if (fixed === undefined || (bytes === undefined && !isBodiless)) return false;
    send(request, response, {
      madeSince,
      status,
      headers: fixed.concat(answer.headers),
      bytes: isBodiless ? null : (bytes ?? null),
    });
    return true;
  };

  const find = (url: string): Bound | null => {
    try {
      return delivery.find({ url });
    } catch {
      return null;
    }
  };

  const makeAndSend = async (
    request: IncomingMessage,
    response: ServerResponse,
    bound: Bound,
  ): Promise<void> => {
    const begin = performance.now();
    const { headers } = request;
    const coding = codingFor({ headers });
    const isSent = await (async () => {
      try {
        const { head, bytes } = await delivery.obtain({ bound, coding });
        if (!bound.endpoint.isPage) await fixedHeaders.get(headers.origin);
        const answer = replyTo({ headers, head, coding, now: Date.now() });
        return trySend(request, response, bound.endpoint, answer, bytes, begin);
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
    if (head !== undefined) {
      const { headers } = request;
      const coding = codingFor({ headers });
      const answer = replyTo({ headers, head, coding, now: Date.now() });
      const bytes = answer.status === 200 ? delivery.peekBytes({ head, coding }) : undefined;
      if (trySend(request, response, bound.endpoint, answer, bytes, null)) return;
    }
    if (bound.isExpensive) ordinary(request, response);
    else void makeAndSend(request, response, bound);
  };
}
