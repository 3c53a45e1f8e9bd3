import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { serverEnv } from './boot-strapi';
import { rawRequest } from '../asking/raw-request';
import { waitUntil } from '../waiting/wait-until';

const SERVE = path.resolve('tests', 'support', 'running', 'serve.mjs');
const PRIMARY = path.resolve('scripts', 'serving', 'cluster-primary.mjs');
const START_MS = 240_000;
const ATTEMPTS = 3;
const PORT_IS_TAKEN = /EADDRINUSE|already used/;

/** Annals in processes of its own, behind one port. */
export type Served = {
  url: string;
  pid: number;
  output: () => string;
  /** Everything is gone at once, without a chance to tidy up. */
  kill: () => Promise<void>;
  stop: () => Promise<number | null>;
  /** Waits until it has ended by itself; gives its exit code. */
  ended: () => Promise<number | null>;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    return (await rawRequest({ url: `${url}/_health` })).status === 204;
  } catch {
    return false;
  }
};

type Request = {
  databaseUrl: string;
  publicFolder: string;
  processes?: number;
  /** Whether it serves the built admin panel too. */
  hasPanel?: boolean;
  /** Where it listens; a free one unless it has to be where another was. */
  port?: number;
  /** Whose id it runs as, if root asks for another. */
  user?: number;
  env?: Record<string, string>;
};

const serveAt = async ({
  databaseUrl,
  publicFolder,
  processes,
  hasPanel = false,
  port,
  user,
  env = {},
}: Request & { port: number }): Promise<Served> => {
  const args = processes === undefined ? [SERVE] : [PRIMARY, SERVE, String(processes)];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      ...serverEnv({ databaseUrl, publicFolder }),
      NODE_ENV: 'production',
      PORT: String(port),
      ANNALS_TEST_PANEL: String(hasPanel),
      ...env,
    },
    ...(user !== undefined && { uid: user, gid: user }),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const pid = child.pid ?? 0;
  const served: Served = {
    url,
    pid,
    output: () => output,
    async kill() {
      process.kill(-pid, 'SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
    async ended() {
      await ended;
      return child.exitCode;
    },
  };
  const all = processes === undefined ? '' : `process ${processes} of ${processes} serves`;
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  try {
    await waitUntil({
      what: `Annals serves at ${url}`,
      check: async () => hasEnded() || (output.includes(all) && (await isHealthy(url))),
      timeoutMs: START_MS,
    });
    if (hasEnded()) throw new Error('It ended while starting.');
  } catch (error) {
    if (!hasEnded()) await served.kill();
    throw new Error(`${String(error)}\n${output}`);
  }
  return served;
};

/** Starts Annals on a database and a public folder; with `processes`, as a cluster of so many. */
export async function serve(request: Request): Promise<Served> {
  const { port } = request;
  if (port !== undefined) return serveAt({ ...request, port });
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await serveAt({ ...request, port: await freePort() });
    } catch (error) {
      // Somebody else took the port that was free.
      if (attempt === ATTEMPTS || !PORT_IS_TAKEN.test(String(error))) throw error;
    }
  }
}
