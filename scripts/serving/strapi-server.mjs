import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { readEndOfLog, rotateLog } from '../launcher/files.mjs';
import { Problem } from '../launcher/problem.mjs';
import { forgetProcess, recordProcess } from '../processes/process-records.mjs';
import { endProcess } from '../processes/running-process.mjs';
import { removeStamp } from '../set-up/stamps.mjs';

const bootTimeoutMs = 10 * 60_000;

/** Starts it in a process group of its own; the clean-ups end all of it. */
const spawnServer = ({ context, args, env, output }) => {
  const { paths, cleanups } = context;
  const child = spawn(process.execPath, args, {
    cwd: paths.root,
    env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  const record = recordProcess({ paths, name: 'strapi', pid: child.pid, group: true });
  cleanups.add(async () => {
    if (record) await endProcess({ identity: record, group: true });
    forgetProcess({ paths, pid: child.pid });
  });
  return child;
};

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

/**
 * Starts Strapi in production mode, its output in the log.
 * @param {{ context: import('../launcher/context.mjs').Context, env: NodeJS.ProcessEnv, args?: string[] }} input
 *   `args` the program to run and its arguments, where it is not `strapi start` itself
 * @returns {import('node:child_process').ChildProcess}
 */
export function startStrapi({ context, env, args = [context.paths.strapi, 'start'] }) {
  const child = spawnServer({ context, args, env, output: 'pipe' });
  routeOutput({ child, logFile: context.paths.strapiLog, reporter: context.reporter });
  return child;
}

/**
 * Starts Strapi's watch mode, its output at the terminal. It compiles the server into dist itself, so what lies there
 * is no longer what the stamp says.
 * @param {{ context: import('../launcher/context.mjs').Context, env: NodeJS.ProcessEnv }} input
 * @returns {import('node:child_process').ChildProcess}
 */
export function startWatchMode({ context, env }) {
  removeStamp({ file: context.paths.serverStamp });
  return spawnServer({
    context,
    args: [context.paths.strapi, 'develop'],
    env: { ...env, NODE_ENV: 'development' },
    output: 'inherit',
  });
}

/** 0.0.0.0 and :: are for listening, not for visiting. @param {{ host: string, port: number }} input */
export function visitUrl({ host, port }) {
  const visited = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? host;
  return `http://${visited.includes(':') && !visited.startsWith('[') ? `[${visited}]` : visited}:${port}`;
}

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
 * @param {{ context: import('../launcher/context.mjs').Context, child: import('node:child_process').ChildProcess, url: string }} input
 * @throws Problem with the end of the log when it ends or takes too long
 */
export async function waitForStrapi({ context, child, url }) {
  const { paths, interruption } = context;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const deadline = Date.now() + bootTimeoutMs;
  while (!(await isHealthy({ url }))) {
    interruption.check();
    if (hasEnded() || Date.now() > deadline) {
      // Its last lines are still on their way to the log.
      await pause(200);
      const what = hasEnded() ? 'ended while starting' : 'did not begin to serve';
      throw new Problem({
        message: `Strapi ${what}. The whole log: ${paths.strapiLog}`,
        details: readEndOfLog({ file: paths.strapiLog }),
      });
    }
    await pause(100);
  }
}
