import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';

const SCRIPT = path.resolve('tests', 'support', 'running', 'postgres.mjs');

/** A PostgreSQL that belongs to one test. */
export type OwnPostgres = {
  /** The superuser's, of the database `postgres`. */
  databaseUrl: string;
  stop: () => Promise<void>;
  /** Starts it again, on the same data at the same address. */
  start: () => Promise<void>;
  remove: () => Promise<void>;
};

/** @throws when the process has ended instead */
const nextMessage = async (child: ChildProcess): Promise<unknown> => {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process of the database ended with ${String(code)}.`);
  });
  const [message]: unknown[] = await Promise.race([once(child, 'message'), ended]);
  return message;
};

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const child = fork(SCRIPT, { env: { ...process.env, NODE_OPTIONS: '' } });
  const { url } = z.object({ url: z.string() }).parse(await nextMessage(child));
  const tell = async (what: 'stop' | 'start'): Promise<void> => {
    const answer = nextMessage(child);
    child.send(what);
    await answer;
  };
  return {
    databaseUrl: url,
    stop: () => tell('stop'),
    start: () => tell('start'),
    async remove() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
