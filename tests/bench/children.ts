import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';
import { replySchema, type Question, type ServerState } from './questions';

const readySchema = z.object({ url: z.string() });

const QUIET_MS = 300;

/** A server in a process of its own, so that it does not share a core's time slice with the load generator. */
export type BenchServer = { url: string; stop: () => Promise<void> };

export type AnnalsServer = BenchServer & {
  /** What it did since the last question. */
  takeState: () => Promise<ServerState>;
  /** Releases a report and gives the milliseconds that it took. */
  release: (key: { school: string; year: number }) => Promise<number>;
  /** Waits until it works on nothing: an answer that nobody waits for any more is made all the same. */
  settle: () => Promise<void>;
};

const start = async (
  script: string,
  env: Record<string, string>,
): Promise<{ child: ChildProcess; server: BenchServer }> => {
  const child = fork(path.join(__dirname, `${script}.js`), {
    env: { ...process.env, ...env },
    execArgv: (process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter(Boolean),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message]: unknown[] = await once(child, 'message');
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { child, server: { url: readySchema.parse(message).url, stop } };
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Starts the server that writes what Annals wrote and nothing more. */
export async function startBareServer({ answers }: { answers: string }): Promise<BenchServer> {
  return (await start('bare-server', { BENCH_ANSWERS: answers })).server;
}

/** Starts Annals on a database and waits until it listens. */
export async function startAnnalsServer({
  databaseUrl,
  folder,
  env = {},
}: {
  databaseUrl: string;
  folder: string;
  env?: Record<string, string>;
}): Promise<AnnalsServer> {
  const { child, server } = await start('annals-server', {
    ...env,
    BENCH_DATABASE_URL: databaseUrl,
    BENCH_PUBLIC_FOLDER: path.join(folder, 'public'),
  });
  let asked = 0;
  const ask = ({ release }: Omit<Question, 'id'>): Promise<ServerState> =>
    new Promise((resolve) => {
      asked += 1;
      const id = asked;
      const hear = (message: unknown): void => {
        const reply = replySchema.parse(message);
        if (reply.id !== id) return;
        child.off('message', hear);
        resolve(reply.state);
      };
      child.on('message', hear);
      child.send({ id, release });
    });
  const takeState = (): Promise<ServerState> => ask({});
  return {
    ...server,
    takeState,
    async release(key) {
      const begun = performance.now();
      await ask({ release: key });
      return performance.now() - begun;
    },
    async settle() {
      do await pause(QUIET_MS);
      while ((await takeState()).statements > 0);
    },
  };
}
