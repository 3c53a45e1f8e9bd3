import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { endProcess } from './end-process.mjs';
import { Problem } from './problem.mjs';
import { forgetProcess, recordProcess } from './process-records.mjs';
import { rotateLog } from './rotate-log.mjs';
import { tailOf } from './excerpt.mjs';
import { pause } from './wait.mjs';

const bootTimeoutMs = 10 * 60_000;
const steps = [
  { signal: 'SIGTERM', graceMs: 10_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
];

/** Everything goes to the log; lines that begin with `[annals] ` are for the person at the terminal. */
const routeOutput = ({ child, logFile, reporter }) => {
  rotateLog({ file: logFile });
  const log = createWriteStream(logFile, { mode: 0o600 });
  log.on('error', (error) => reporter.line(`${logFile} cannot be written: ${error.message}`));
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input, crlfDelay: Infinity }).on('line', (line) => {
      if (line.startsWith('[annals] ')) reporter.line(line.slice('[annals] '.length));
      else log.write(`${line}\n`);
    });
  }
};

const ended = ({ child }) => child.exitCode !== null || child.signalCode !== null;

/**
 * Starts Strapi in production mode. The clean-ups end it.
 * @param {{ context: import('./context.mjs').Context, env: NodeJS.ProcessEnv, args?: string[] }} input
 *   `args` the program to run and its arguments, where it is not `strapi start` itself
 */
export const startStrapi = ({ context, env, args = [context.paths.strapi, 'start'] }) => {
  const { paths, reporter, cleanups } = context;
  const child = spawn(process.execPath, args, {
    cwd: paths.root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const record = recordProcess({ paths, name: 'strapi', pid: child.pid, group: true });
  routeOutput({ child, logFile: paths.strapiLog, reporter });
  cleanups.add(async () => {
    if (record) await endProcess({ identity: record, group: true, steps });
    forgetProcess({ paths, pid: child.pid });
  });
  return child;
};

/** 0.0.0.0 and :: are for listening, not for visiting. @param {{ host: string, port: number }} input */
export const visitUrl = ({ host, port }) => {
  const visited = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? host;
  return `http://${visited.includes(':') && !visited.startsWith('[') ? `[${visited}]` : visited}:${port}`;
};

const isHealthy = async ({ url }) => {
  try {
    const response = await fetch(`${url}/_health`, { signal: AbortSignal.timeout(2_000) });
    return response.status === 204;
  } catch {
    return false;
  }
};

/**
 * Waits until Strapi serves.
 * @param {{ context: import('./context.mjs').Context, child: import('node:child_process').ChildProcess, url: string }} input
 * @throws Problem with the end of the log when it ends or takes too long
 */
export const waitForStrapi = async ({ context, child, url }) => {
  const { paths, interruption } = context;
  const deadline = Date.now() + bootTimeoutMs;
  while (!(await isHealthy({ url }))) {
    interruption.check();
    if (ended({ child }) || Date.now() > deadline) {
      await pause({ ms: 200 });
      const what = ended({ child }) ? 'ended while starting' : 'did not begin to serve';
      throw new Problem({
        message: `Strapi ${what}. The whole log: ${paths.strapiLog}`,
        details: tailOf({ text: readFileSync(paths.strapiLog, 'utf8') }),
      });
    }
    await pause({ ms: 100 });
  }
};
