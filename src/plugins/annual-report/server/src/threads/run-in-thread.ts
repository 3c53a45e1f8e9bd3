import path from 'node:path';
import type { Core } from '@strapi/strapi';
import Piscina from 'piscina';
import type * as tasks from './tasks';

type Tasks = typeof tasks;

const MOST_THREADS = 2;
const IDLE_MS = 60_000;

const pools = new WeakMap<Core.Strapi, Piscina>();

/** Threads load what was compiled, also where this file itself is not. */
const fileOf = ({ strapi }: { strapi: Core.Strapi }): string =>
  path.join(strapi.dirs.dist.root, 'src/plugins/annual-report/server/src/threads/tasks.js');

const poolOf = ({ strapi }: { strapi: Core.Strapi }): Piscina => {
  const present = pools.get(strapi);
  if (present) return present;
  const pool = new Piscina({
    filename: fileOf({ strapi }),
    minThreads: 0,
    maxThreads: MOST_THREADS,
    idleTimeout: IDLE_MS,
  });
  pools.set(strapi, pool);
  return pool;
};

/** Runs a task in a thread. @throws what the task throws, copied as an Error */
export const runInThread = <Name extends keyof Tasks>({
  strapi,
  task,
  input,
}: {
  strapi: Core.Strapi;
  task: Name;
  input: Parameters<Tasks[Name]>[0];
}): Promise<Awaited<ReturnType<Tasks[Name]>>> =>
  poolOf({ strapi }).run(input, { name: task }) as Promise<Awaited<ReturnType<Tasks[Name]>>>;

export const endThreads = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await pools.get(strapi)?.destroy();
  pools.delete(strapi);
};
