import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';

const readySchema = z.object({ url: z.string() });
const queriesSchema = z.object({ queries: z.number() });

/** A server in a process of its own, so that it does not share a core's time slice with the load generator. */
export type BenchServer = {
  url: string;
  /** SQL statements since the last question. */
  takeQueries: () => Promise<number>;
  stop: () => Promise<void>;
};

const nextMessage = async (child: ChildProcess): Promise<unknown> => {
  const [message]: unknown[] = await once(child, 'message');
  return message;
};

/** Starts one of the bench's servers and waits until it listens. */
export const startServer = async ({
  script,
  env = {},
}: {
  script: 'annals-server' | 'bare-server';
  env?: Record<string, string>;
}): Promise<BenchServer> => {
  const child = fork(path.join(__dirname, `${script}.js`), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { url } = readySchema.parse(await nextMessage(child));
  return {
    url,
    async takeQueries() {
      child.send('take-queries');
      return queriesSchema.parse(await nextMessage(child)).queries;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};
