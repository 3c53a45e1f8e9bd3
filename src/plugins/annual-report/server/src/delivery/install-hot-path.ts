import type { RequestListener } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Delivery } from './delivery';
import { createHotPath } from './hot-path';
import { createRequestLog } from './request-log';

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
