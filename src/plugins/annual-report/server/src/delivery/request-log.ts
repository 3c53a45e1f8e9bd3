import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { LoggedRequest } from '../monitoring/json-log';
import { countFromMemory, countRequest, metricsOf } from '../monitoring/metrics';
import { pathOf } from '../monitoring/request-area';
import { requestIdOf } from '../monitoring/request-id';

export const LOG_MODES = ['sampled', 'full', 'off'] as const;

export type LogMode = (typeof LOG_MODES)[number];

const LINES_PER_SECOND = 10;

/**
 * What the hot path tells of its answers: each is counted in the metrics, and there is a line for at most ten
 * requests a second (mode `sampled`), for each (`full`), or for none (`off`).
 */
export function createRequestLog({ strapi, mode }: { strapi: Core.Strapi; mode: LogMode }) {
  const isProxied = strapi.config.get<boolean>('server.proxy.koa', false);
  const metrics = metricsOf({ strapi });
  let second = 0;
  let lines = 0;
  let unsaid = 0;

  const mayWrite = (): boolean => {
    if (mode !== 'sampled') return mode === 'full';
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) {
      second = now;
      lines = 0;
    }
    lines += 1;
    return lines <= LINES_PER_SECOND;
  };

  return {
    /** Counts an answer; `madeSince` is when it began to be made, in milliseconds of `performance`. */
    count({
      request,
      status,
      madeSince,
    }: {
      request: IncomingMessage;
      status: number;
      madeSince: number | null;
    }): void {
      const { headers, method = '', url = '' } = request;
      const ms = madeSince === null ? 0 : performance.now() - madeSince;
      if (madeSince === null) countFromMemory(metrics, { method, status });
      else
        countRequest(metrics, { way: 'made', area: 'public', method, status, seconds: ms / 1000 });
      if (!mayWrite()) {
        unsaid += 1;
        return;
      }
      const more = unsaid === 0 ? '' : ` (and ${unsaid} more before it)`;
      unsaid = 0;
      const logged: LoggedRequest = {
        requestId: requestIdOf({ headers, isProxied }),
        method,
        path: pathOf(url),
        status,
        ms: Math.ceil(ms),
        way: madeSince === null ? 'memory' : 'made',
      };
      strapi.log.http(`${method} ${url} ${status}${more}`, { request: logged });
    },
  };
}

export type RequestLog = ReturnType<typeof createRequestLog>;
