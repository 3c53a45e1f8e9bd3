import type { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';

/** A part of what a process needs to serve. */
export type Check = { name: string; isWell: () => boolean | Promise<boolean> };

export type Readiness = {
  status: 'ready' | 'stopping' | 'not-ready';
  checks: Record<string, 'ok' | 'failed'>;
};

/** As long as one look at the database counts, however many ask. */
const VALID_MS = 1_000;
/** A check that has not answered by then has failed. */
const PATIENCE_MS = 2_000;

const within = async (work: Promise<boolean>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
};

/** Whether this process is alive (it answers) and ready (what it needs is there). */
export function createHealth({
  strapi,
  checks,
  isStopping,
}: {
  strapi: Core.Strapi;
  checks: readonly Check[];
  isStopping: () => boolean;
}) {
  let last: { at: number; results: Promise<Readiness['checks']> } | null = null;

  const ask = async ({ name, isWell }: Check): Promise<[string, 'ok' | 'failed']> => {
    try {
      return [name, (await within(Promise.resolve(isWell()))) ? 'ok' : 'failed'];
    } catch (error) {
      strapi.log.warn(`The check "${name}" of /readyz failed: ${String(error)}`);
      return [name, 'failed'];
    }
  };

  const askAll = async (): Promise<Readiness['checks']> =>
    Object.fromEntries(await Promise.all(checks.map(ask)));

  const results = (): Promise<Readiness['checks']> => {
    const now = Date.now();
    if (last === null || now - last.at > VALID_MS) last = { at: now, results: askAll() };
    return last.results;
  };

  const readiness = async (): Promise<Readiness> => {
    if (isStopping()) return { status: 'stopping', checks: {} };
    const found = await results();
    const isReady = Object.values(found).every((result) => result === 'ok');
    return { status: isReady ? 'ready' : 'not-ready', checks: found };
  };

  const send = (response: ServerResponse, status: 200 | 503, body: object): void => {
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(text);
  };

  return {
    readiness,

    /** Answers `/healthz` and `/readyz`; false for every other address. */
    answer(url: string | undefined, response: ServerResponse): boolean {
      if (url === '/healthz') {
        send(response, 200, { status: 'alive' });
        return true;
      }
      if (url !== '/readyz') return false;
      void readiness().then((found) => {
        send(response, found.status === 'ready' ? 200 : 503, found);
      });
      return true;
    },
  };
}

export type Health = ReturnType<typeof createHealth>;
