import { type ChildProcess, fork } from 'node:child_process';
import os from 'node:os';
import type { ReadingLimits } from './readers';
import { residentBytes } from './resident-memory';

/** Why there is no reading; `ended` is a process that broke off by itself, with its last words. */
export type ReadingFailure =
  { ok: false; reason: 'memory' | 'time' } | { ok: false; reason: 'ended'; lastWords: string };

export type ReadingOutcome = { ok: true; reading: unknown } | ReadingFailure;

const WATCH_MS = 50;
const LAST_WORDS = 2000;
const ON_MEMORY = /heap out of memory|Array buffer allocation failed|ERR_WORKER_OUT_OF_MEMORY/;

/** V8 ends a process whose heap is full by SIGABRT, after words about it. */
const failureOf = (lastWords: string, signal: NodeJS.Signals | null): ReadingFailure =>
  ON_MEMORY.test(lastWords) || signal === 'SIGABRT'
    ? { ok: false, reason: 'memory' }
    : { ok: false, reason: 'ended', lastWords };

/** Gives way to everything that somebody is served by; where the system does not allow it, it does not. */
const giveWay = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or may not be touched.
  }
};

const start = ({ program, heapMegabytes }: { program: string; heapMegabytes: number }) =>
  fork(program, [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=8'],
    // It knows no secret of this process: neither the database nor a key.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

/**
 * Has a program read something in a process of its own, which is watched from here: by its memory as the system
 * counts it, where buffers count too, and by its time. It is ended with the first limit that it passes, and in
 * any case when it has answered.
 */
export async function readInProcess({
  program,
  request,
  limits,
}: {
  /** A compiled file that answers one message with one message. */
  program: string;
  request: object;
  limits: ReadingLimits;
}): Promise<ReadingOutcome> {
  const child = start({ program, heapMegabytes: limits.heapMegabytes });
  giveWay(child);
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    lastWords = (lastWords + words).slice(-LAST_WORDS);
  });

  let isOver = false;
  let watch: NodeJS.Timeout | undefined;
  let limit: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadingOutcome>((resolve) => {
      child.once('message', (reading) => {
        resolve({ ok: true, reading });
      });
      child.once('error', (error) => {
        resolve({ ok: false, reason: 'ended', lastWords: String(error) });
      });
      child.once('close', (_code, signal) => {
        resolve(failureOf(lastWords, signal));
      });
      limit = setTimeout(() => {
        resolve({ ok: false, reason: 'time' });
      }, limits.milliseconds);
      const look = async (): Promise<void> => {
        const bytes = await residentBytes({ pid: child.pid ?? 0 });
        if (bytes > limits.residentBytes) resolve({ ok: false, reason: 'memory' });
        else if (!isOver) watch = setTimeout(() => void look(), WATCH_MS);
      };
      void look();
      // One that could not be started has no channel and says so by an error; what cannot be sent, because the process
      // has ended, is reported by its end.
      if (child.connected) child.send(request, () => undefined);
    });
  } finally {
    isOver = true;
    clearTimeout(watch);
    clearTimeout(limit);
    child.kill('SIGKILL');
  }
}
