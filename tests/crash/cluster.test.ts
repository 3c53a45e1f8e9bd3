import { setTimeout as wait } from 'node:timers/promises';
import { startAnnals, type Annals } from '../support/running/annals';
import { rawRequest } from '../support/asking/raw-request';
import { serve, type Served } from '../support/running/served';
import { waitUntil } from '../support/waiting/wait-until';
import { deathsAt, isAlive, workerAt } from '../support/running/workers';

const REPORTS = '/api/annual-report/reports';
const RESTART_MS = 120_000;
const PAUSE_MS = 5;
const CONNECTIONS = 4;
/** Before a process is killed, so that it is killed at work. */
const WARM = 20;
/** Answers that show that the other process serves alone. */
const ENOUGH = 50;
/** As long as a connection that was handed to a process in its last moment is waited for. */
const MAX_MS_LENGTH = 20_000;
const PATIENCE_MS = 60_000;

type Asked = { sentAt: number; status: number };

describe('two processes behind one port', () => {
  let annals: Annals;
  let cluster: Served;

  beforeAll(async () => {
    annals = await startAnnals();
    await annals.end();
    cluster = await serve({ ...annals, processes: 2 });
  });

  afterAll(async () => {
    await cluster.stop();
    await annals.remove();
  });

  const workers = () => [workerAt(cluster, 1), workerAt(cluster, 2)];

  const askOnce = async (): Promise<Asked> => {
    const sentAt = performance.now();
    const answer = rawRequest({ url: `${cluster.url}${REPORTS}` }).then(({ status }) => status);
    const status = await Promise.race([answer.catch(() => 0), wait(MAX_MS_LENGTH, 0)]);
    return { sentAt, status };
  };

  /** Asks on a few new connections at a time until `stop`. */
  const keepAsking = () => {
    const asked: Asked[] = [];
    let isStopped = false;
    const askers = Array.from({ length: CONNECTIONS }, async () => {
      while (!isStopped) {
        asked.push(await askOnce());
        await wait(PAUSE_MS);
      }
    });
    const since = (time: number): Asked[] => asked.filter(({ sentAt }) => sentAt > time);
    return {
      /** Waits for so many answers to what was asked since then. */
      untilAnswered: (count: number, time = 0) =>
        waitUntil({
          what: `${count} requests are answered`,
          check: () => Promise.resolve(since(time).length >= count),
          timeoutMs: PATIENCE_MS,
        }),
      since,
      async stop() {
        isStopped = true;
        await Promise.all(askers);
      },
    };
  };

  it('should each say which process serves', () => {
    const [first, second] = workers();
    expect(new Set([first, second, cluster.pid]).size).toBe(3);
    expect(workers().filter(isAlive)).toHaveLength(2);
  });

  it.each([1, 2])(
    'should go on answering when process %i is killed, and start another in its place',
    async (place) => {
      const victim = workerAt(cluster, place);
      const deaths = deathsAt(cluster, place);
      const asking = keepAsking();
      await asking.untilAnswered(WARM);
      process.kill(victim, 'SIGKILL');
      // A killed process takes a moment to end, and until then it may be handed connections.
      await waitUntil({
        what: `the end of process ${place} was noticed`,
        check: () => Promise.resolve(deathsAt(cluster, place) > deaths),
        timeoutMs: PATIENCE_MS,
      });
      const noticedAt = performance.now();
      await waitUntil({
        what: `another process serves at place ${place}`,
        check: () => Promise.resolve(workerAt(cluster, place) !== victim),
        timeoutMs: RESTART_MS,
      });
      await asking.untilAnswered(ENOUGH, noticedAt);
      await asking.stop();
      expect(asking.since(noticedAt).filter(({ status }) => status !== 200)).toEqual([]);
      expect(workers().filter(isAlive)).toHaveLength(2);
    },
  );

  it('should end together, in peace, when they are asked to', async () => {
    const both = workers();
    expect(await cluster.stop()).toBe(0);
    expect(both.filter(isAlive)).toEqual([]);
  });
});
