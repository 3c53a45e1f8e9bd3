import { Agent, request } from 'node:http';
import { setInterval } from 'node:timers/promises';

/** Requests of one kind at a steady pace, whatever becomes of those before. */
export type Pace = {
  kind: string;
  perSecond: number;
  url: string;
  headers: Record<string, string>;
  /** The path of each request. */
  next: () => string;
};

/** Milliseconds from the moment that each request was due until its last byte, by kind. */
export type Latencies = Map<string, number[]>;

const TICK_MS = 2;

/** A kept connection that the server has closed meanwhile is no failure: a GET is sent again, as browsers do. */
const get = (agent: Agent, url: string, headers: Record<string, string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers }, (response) => {
      const { statusCode = 0 } = response;
      response.on('error', reject);
      response.on('end', () => {
        if (statusCode < 300) resolve();
        else reject(new Error(`${url} answered ${statusCode}`));
      });
      response.resume();
    });
    sent.on('error', (error) => {
      if (sent.reusedSocket) resolve(get(agent, url, headers));
      else reject(error);
    });
    sent.end();
  });

/** Sends requests at their pace until the work is done: a server that stands still does not slow the asking. */
export async function pacedLoad({
  paces,
  during,
}: {
  paces: Pace[];
  during: Promise<unknown>;
}): Promise<Latencies> {
  const latencies: Latencies = new Map(paces.map(({ kind }) => [kind, []]));
  const agent = new Agent({ keepAlive: true });
  const begun = performance.now();
  const pending: Promise<void>[] = [];
  const failures: unknown[] = [];
  const ended = new AbortController();
  const working = during.finally(() => ended.abort());

  const send = async ({ kind, url, headers, next }: Pace, due: number): Promise<void> => {
    try {
      await get(agent, `${url}${next()}`, headers);
      latencies.get(kind)?.push(performance.now() - due);
    } catch (error) {
      failures.push(error);
    }
  };

  const sent = new Map(paces.map((pace) => [pace, 0]));
  try {
    for await (const _ of setInterval(TICK_MS, undefined, { signal: ended.signal })) {
      for (const [pace, count] of sent) {
        const due = begun + (count * 1000) / pace.perSecond;
        if (due > performance.now()) continue;
        sent.set(pace, count + 1);
        pending.push(send(pace, due));
      }
    }
  } catch (error) {
    if (!ended.signal.aborted) throw error;
  }
  await Promise.all([working, ...pending]);
  agent.destroy();
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} requests failed`);
  return latencies;
}
