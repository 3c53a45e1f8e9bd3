import type { RequestListener } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Drain } from './drain';
import type { Health } from './health';

/**
 * Puts what every request passes before everything else: the two addresses that say how the process is, and the count
 * of those that are being answered.
 */
export function listenInFront({
  strapi,
  health,
  drain,
}: {
  strapi: Core.Strapi;
  health: Health;
  drain: Drain;
}): void {
  const { httpServer } = strapi.server;
  const listeners = httpServer.listeners('request') as RequestListener[];
  httpServer.removeAllListeners('request');
  httpServer.on(
    'request',
    drain.count((request, response) => {
      if (health.answer(request.url, response)) return;
      for (const listener of listeners) listener.call(httpServer, request, response);
    }),
  );
}
