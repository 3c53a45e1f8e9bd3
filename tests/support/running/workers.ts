import { z } from 'zod';
import type { Served } from './served';

const LINE = /process (\d+) of \d+ serves \((\d+)\)/g;
const ENDED = /process (\d+) of \d+ ended \(/g;

/** The process that was last said to serve at a place of a cluster, counted from 1. */
export function workerAt({ output }: Pick<Served, 'output'>, place: number): number {
  const pids = [...output().matchAll(LINE)]
    .filter(([, name]) => Number(name) === place)
    .map(([, , pid]) => Number(pid));
  return z.int().parse(pids.at(-1));
}

/** How often a process of a place, counted from 1, was said to have ended. */
export function deathsAt({ output }: Pick<Served, 'output'>, place: number): number {
  return [...output().matchAll(ENDED)].filter(([, name]) => Number(name) === place).length;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
