import path from 'node:path';
import type { Core } from '@strapi/strapi';
import Piscina from 'piscina';
import { metricsOf } from '../monitoring/metrics';
import type * as tasks from './tasks';

type Tasks = typeof tasks;

const IDLE_MS = 60_000;
/** Requests that one thread answers by turns, while it checks a report for one of them. */
const TURNS = 64;
/** A thread that keeps reports, and stays for them. Two, so that a release does not wait for a draft. */
const KEEPER = {
  file: 'tasks.js',
  minThreads: 1,
  maxThreads: 1,
  concurrentTasksPerWorker: TURNS,
  niceIncrement: 10,
};
/**
 * Answers are compressed apart, so that nobody who reads waits for a release; and what is computed of reports
 * gives way to both where the machine has too little for all (a nice value, where the system knows one). So
 * does what nobody waits for, one at a time.
 */
const POOLS = {
  'keeper-0': KEEPER,
  'keeper-1': KEEPER,
  editions: { file: 'tasks.js', minThreads: 0, maxThreads: 2, niceIncrement: 10 },
  answers: { file: 'compress-answer.js', minThreads: 0, maxThreads: 2, niceIncrement: 0 },
  idle: { file: 'compress-answer.js', minThreads: 0, maxThreads: 1, niceIncrement: 10 },
};

type PoolName = keyof typeof POOLS;

/** Whatever is not named here computes editions. */
const POOL_OF: Partial<Record<keyof Tasks, PoolName>> = {
  compressAnswer: 'answers',
  improveBrotli: 'idle',
};

/** A thread that keeps reports. */
export type Keeper = 'keeper-0' | 'keeper-1';

const poolsOf = new WeakMap<Core.Strapi, Map<PoolName, Piscina>>();

/** Threads load what was compiled, also where this file itself is not. */
const folderOf = ({ strapi }: { strapi: Core.Strapi }): string =>
  path.join(strapi.dirs.dist.root, 'src/plugins/annual-report/server/src/threads');

const poolOf = ({ strapi, name }: { strapi: Core.Strapi; name: PoolName }): Piscina => {
  const pools = poolsOf.get(strapi) ?? new Map<PoolName, Piscina>();
  poolsOf.set(strapi, pools);
  const present = pools.get(name);
  if (present) return present;
  const { file, ...options } = POOLS[name];
  const pool = new Piscina({
    ...options,
    filename: path.join(folderOf({ strapi }), file),
    idleTimeout: IDLE_MS,
  });
  pools.set(name, pool);
  return pool;
};

/**
 * Runs a task in a thread.
 * @param keeper the thread that keeps the report that it is about; any thread for what is about none
 * @throws what the task throws, copied as an Error
 */
export function runInThread<Name extends keyof Tasks>({
  strapi,
  task,
  input,
  keeper,
}: {
  strapi: Core.Strapi;
  task: Name;
  input: Parameters<Tasks[Name]>[0];
  keeper?: Keeper;
}): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  const name = keeper ?? POOL_OF[task] ?? 'editions';
  const end = metricsOf({ strapi }).tasks.startTimer({ task });
  const running = poolOf({ strapi, name }).run(input, { name: task }) as Promise<
    Awaited<ReturnType<Tasks[Name]>>
  >;
  running.then(
    () => end({ outcome: 'done' }),
    () => end({ outcome: 'failed' }),
  );
  return running;
}

/** How many tasks wait for a thread, by pool. */
export function threadQueues({
  strapi,
}: {
  strapi: Core.Strapi;
}): { pool: string; waiting: number }[] {
  const pools = [...(poolsOf.get(strapi) ?? [])];
  return pools.map(([pool, { queueSize }]) => ({ pool, waiting: queueSize }));
}

export async function endThreads({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const pools = poolsOf.get(strapi);
  poolsOf.delete(strapi);
  for (const pool of pools?.values() ?? []) await pool.destroy();
}
