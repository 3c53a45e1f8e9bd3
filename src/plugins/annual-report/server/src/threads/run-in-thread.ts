import path from 'node:path';
import type { Core } from '@strapi/strapi';
import Piscina from 'piscina';
import { applicationProblem } from '../messages/problem';
import { metricsOf } from '../monitoring/metrics';
import { createFairQueue, type FairQueue } from './fair-queue';
import { createStepWatch, type StepWatch } from './step-watch';
import type * as tasks from './tasks';

type Tasks = typeof tasks;

const IDLE_MS = 60_000;

/** How long a thread may be at something before it is replaced, in milliseconds. */
export const THREAD_LIMITS = {
  /** One step of a thread that computes for many by turns: a check of a whole report, its preparation. */
  step: 60_000,
  /** A task that has its thread for itself. */
  task: 120_000,
};

/** Requests that one thread answers by turns, while it checks a report for one of them. */
const TURNS = 64;
/** A thread that keeps reports, and stays for them. Two, so that a release does not wait for a draft. */
const KEEPER = {
  options: {
    minThreads: 1,
    maxThreads: 1,
    concurrentTasksPerWorker: TURNS,
    niceIncrement: 10,
  },
  file: 'tasks.js',
  queue: { slots: TURNS, slotsOfGroup: TURNS / 2 },
};

/** Threads that take one task each. @param threads at most so many @param ofSchool and so many for one school */
const pool = ({
  file,
  threads,
  ofSchool,
  niceIncrement,
}: {
  file: string;
  threads: number;
  ofSchool: number;
  niceIncrement: number;
}) => ({
  file,
  options: { minThreads: 0, maxThreads: threads, niceIncrement, concurrentTasksPerWorker: 1 },
  queue: { slots: threads, slotsOfGroup: ofSchool },
});

/**
 * Answers are compressed apart, so that nobody who reads waits for a release; and what is computed of reports
 * gives way to both where the machine has too little for all (a nice value, where the system knows one). So
 * does what nobody waits for, one at a time. Of the threads that make files and compare editions, one is always
 * left to other schools.
 */
const POOLS = {
  'keeper-0': KEEPER,
  'keeper-1': KEEPER,
  editions: pool({ file: 'tasks.js', threads: 2, ofSchool: 1, niceIncrement: 10 }),
  answers: pool({ file: 'compress-answer.js', threads: 2, ofSchool: 2, niceIncrement: 0 }),
  idle: pool({ file: 'compress-answer.js', threads: 1, ofSchool: 1, niceIncrement: 10 }),
};

type PoolName = keyof typeof POOLS;

/** Whatever is not named here computes editions. */
const POOL_OF: Partial<Record<keyof Tasks, PoolName>> = {
  compressAnswer: 'answers',
  improveBrotli: 'idle',
};

/** A thread that keeps reports. */
export type Keeper = 'keeper-0' | 'keeper-1';

const isKeeper = (name: PoolName): name is Keeper => name.startsWith('keeper');

/** Threads as they run now, and who waits for them. */
type Running = { threads: Piscina; watch: StepWatch };

type Pools = {
  running: Map<PoolName, Running>;
  queues: Map<PoolName, FairQueue>;
  /** Whoever still waits is not begun any more. */
  isEnded: boolean;
};

const poolsOf = new WeakMap<Core.Strapi, Pools>();

/** Threads load what was compiled, also where this file itself is not. */
const folderOf = ({ strapi }: { strapi: Core.Strapi }): string =>
  path.join(strapi.dirs.dist.root, 'src/plugins/annual-report/server/src/threads');

type Shared = { strapi: Core.Strapi; pools: Pools };

/** What Piscina says of a task whose thread was ended. */
const TERMINATED = 'Terminating worker thread';

const allOf = ({ strapi }: { strapi: Core.Strapi }): Pools => {
  const present = poolsOf.get(strapi) ?? {
    running: new Map<PoolName, Running>(),
    queues: new Map<PoolName, FairQueue>(),
    isEnded: false,
  };
  poolsOf.set(strapi, present);
  return present;
};

const queueOf = ({ queues }: Pools, name: PoolName): FairQueue => {
  const queue = queues.get(name) ?? createFairQueue(POOLS[name].queue);
  queues.set(name, queue);
  return queue;
};

/** @throws Error once the threads have ended */
const runningOf = ({ strapi, pools, name }: Shared & { name: PoolName }): Running => {
  const { running, isEnded } = pools;
  if (isEnded) throw new Error(TERMINATED);
  const present = running.get(name);
  if (present) return present;
  const { file, options } = POOLS[name];
  const threads = new Piscina({
    ...options,
    filename: path.join(folderOf({ strapi }), file),
    idleTimeout: IDLE_MS,
  });
  const watch = createStepWatch({
    limitMs: THREAD_LIMITS.step,
    onStall() {
      strapi.log.error(`The thread ${name} was held up by one step, and is replaced.`);
      running.delete(name);
      void threads.destroy();
    },
  });
  const made = { threads, watch };
  running.set(name, made);
  return made;
};

const takesLong = ({ strapi, limit }: { strapi: Core.Strapi; limit: number }): Error =>
  applicationProblem({ strapi, code: 'computing-takes-long', params: { seconds: limit / 1000 } });

type Call = Shared & { task: string; input: unknown };

/** Has a thread for itself; when its time is over, the thread ends with it, and the next task gets a new one. */
const runAlone = async ({ strapi, pools, task, input, name }: Call & { name: PoolName }) => {
  const signal = AbortSignal.timeout(THREAD_LIMITS.task);
  try {
    const { threads } = runningOf({ strapi, pools, name });
    return (await threads.run(input, { name: task, signal })) as unknown;
  } catch (error) {
    if (!signal.aborted) throw error;
    strapi.log.error(`A thread took too long for ${task}, and is replaced.`);
    throw takesLong({ strapi, limit: THREAD_LIMITS.task });
  }
};

/** Shares its thread; when another holds that up, it begins again in the one that takes its place. */
const runByTurns = async (given: Call & { name: Keeper; subject: string }): Promise<unknown> => {
  const { strapi, pools, task, input, name, subject } = given;
  const { threads, watch } = runningOf({ strapi, pools, name });
  try {
    const outcome = await watch.run({
      subject,
      task: (mark) =>
        threads.run(Object.assign({ mark }, input), { name: task }) as Promise<unknown>,
    });
    if (outcome === 'stalled') throw takesLong({ strapi, limit: THREAD_LIMITS.step });
    return outcome.result;
  } catch (error) {
    const isReplaced = !pools.isEnded && pools.running.get(name)?.threads !== threads;
    const isTerminated = error instanceof Error && error.message === TERMINATED;
    if (!isReplaced || !isTerminated) throw error;
    return runByTurns(given);
  }
};

/**
 * Runs a task in a thread. Schools take turns, and what holds a thread up is given up.
 * @param keeper the thread that keeps the report that it is about, and the name of that state; any thread for
 * what is about none
 * @throws what the task throws, copied as an Error; ApplicationError when it takes too long
 */
export async function runInThread<Name extends keyof Tasks>({
  strapi,
  task,
  input,
  school,
  keeper,
}: {
  strapi: Core.Strapi;
  task: Name;
  input: Parameters<Tasks[Name]>[0];
  /** Whose turn it takes; `public` for what belongs to none. */
  school: string;
  keeper?: { name: Keeper; subject: string };
}): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  const name = keeper?.name ?? POOL_OF[task] ?? 'editions';
  const pools = allOf({ strapi });
  const call = { strapi, pools, task, input };
  const end = metricsOf({ strapi }).tasks.startTimer({ task });
  try {
    const made = await queueOf(pools, name).run({
      group: school,
      task: () =>
        keeper && isKeeper(name)
          ? runByTurns({ ...call, name, subject: keeper.subject })
          : runAlone({ ...call, name }),
    });
    end({ outcome: 'done' });
    return made as Awaited<ReturnType<Tasks[Name]>>;
  } catch (error) {
    end({ outcome: 'failed' });
    throw error;
  }
}

/** How many tasks wait for a thread, by pool. */
export function threadQueues({
  strapi,
}: {
  strapi: Core.Strapi;
}): { pool: string; waiting: number }[] {
  const queues = [...(poolsOf.get(strapi)?.queues ?? [])];
  return queues.map(([pool, queue]) => ({ pool, waiting: queue.waiting() }));
}

export async function endThreads({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const pools = poolsOf.get(strapi);
  poolsOf.delete(strapi);
  if (!pools) return;
  pools.isEnded = true;
  for (const { threads } of pools.running.values()) await threads.destroy();
}
