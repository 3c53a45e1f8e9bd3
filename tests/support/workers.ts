import { z } from 'zod';
import type { Served } from './served';

const LINE = /process (\d+) of \d+ serves \((\d+)\)/g;
const ENDED = /process (\d+) of \d+ ended \(/g;

/** The process that was last said to serve at a place of a cluster, counted from 1. */
export const workerAt = ({ output }: Pick<Served, 'output'>, place: number): number => {
  const pids = [...output().matchAll(LINE)]
    .filter(([, name]) => Number(name) === place)
    .map(([, , pid]) => Number(pid));
  return z.int().parse(pids.at(-1));
};

/** How often a process of a place, counted from 1, was said to have ended. */
export const deathsAt = ({ output }: Pick<Served, 'output'>, place: number): number =>
  [...output().matchAll(ENDED)].filter(([, name]) => Number(name) === place).length;

export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
