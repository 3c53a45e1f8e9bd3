import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';

export const LOG_MODES = ['sampled', 'full', 'off'] as const;

export type LogMode = (typeof LOG_MODES)[number];

const LINES_PER_SECOND = 10;

/**
 * The log of the hot path: counters by status, and a line for at most ten requests a second (mode
 * `sampled`), for each (`full`), or for none (`off`).
 */
export function createRequestLog({ strapi, mode }: { strapi: Core.Strapi; mode: LogMode }) {
  const counts: Record<number, number> = {};
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
    count({ request, status }: { request: IncomingMessage; status: number }): void {
      counts[status] = (counts[status] ?? 0) + 1;
      if (!mayWrite()) {
        unsaid += 1;
        return;
      }
      const more = unsaid === 0 ? '' : ` (and ${unsaid} more before it)`;
      unsaid = 0;
      strapi.log.http(`${request.method ?? ''} ${request.url ?? ''} ${status}${more}`);
    },

    /** Answers of the hot path by status, since the start. */
    counts: (): Record<number, number> => ({ ...counts }),
  };
}

export type RequestLog = ReturnType<typeof createRequestLog>;
