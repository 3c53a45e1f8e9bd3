import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { LoggedRequest } from '../plugins/annual-report/server/src/monitoring/json-log';
import { countRequest, metricsOf } from '../plugins/annual-report/server/src/monitoring/metrics';
import { areaOf, methodOf } from '../plugins/annual-report/server/src/monitoring/request-area';
import { requestIdOf } from '../plugins/annual-report/server/src/monitoring/request-id';

/** From here on a person can say which request it was that went wrong. */
const FIRST_FAILURE = 500;

/**
 * Counts what is answered the ordinary way and writes its line, in the place of Strapi's logger. Every line that is
 * written in the course of a request has its id; an answer that failed carries it in `X-Request-Id`.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const isProxied = strapi.config.get<boolean>('server.proxy.koa', false);
  const metrics = metricsOf({ strapi });

  return async (context: Context, next: Next): Promise<void> => {
    const begin = performance.now();
    const requestId = requestIdOf({ headers: context.req.headers, isProxied });
    (context.state as { requestId?: string }).requestId = requestId;
    await next();
    const { method, path, status } = context;
    const ms = Math.ceil(performance.now() - begin);
    if (status >= FIRST_FAILURE) context.set('X-Request-Id', requestId);
    countRequest(metrics, {
      way: 'ordinary',
      area: areaOf(path),
      method: methodOf(method),
      status,
      seconds: ms / 1000,
    });
    const request: LoggedRequest = { requestId, method, path, status, ms, way: 'ordinary' };
    strapi.log.http(`${method} ${context.url} (${ms} ms) ${status}`, { request });
  };
};
