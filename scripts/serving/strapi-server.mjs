import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { readEndOfLog } from '../launcher/files.mjs';
import { Problem } from '../launcher/problem.mjs';
import { forgetProcess, recordProcess } from '../processes/process-records.mjs';
import { endProcess } from '../processes/running-process.mjs';
import { removeStamp } from '../set-up/stamps.mjs';
import { keepLastLines } from './last-lines.mjs';

const bootTimeoutMs = 10 * 60_000;
/** What Strapi needs to end after its last request, beside the time that it gives requests. */
const endMs = 10_000;
const defaultDrainSeconds = 20;

/** A signal first, with the time to answer what was asked before it. */
const endingSteps = ({ env }) => {
  const drainSeconds = Number(env.ANNALS_DRAIN_SECONDS || defaultDrainSeconds);
  return [
    { signal: 'SIGTERM', graceMs: drainSeconds * 1000 + endMs },
    { signal: 'SIGKILL', graceMs: 5_000 },
  ];
};

/** Starts it in a process group of its own; the clean-ups end all of the one that was started last. */
const createSpawner = ({ context, args, env, output }) => {
  const { paths, cleanups } = context;
  let record = null;
  cleanups.add(async () => {
    if (!record) return;
    await endProcess({ identity: record, group: true, steps: endingSteps({ env }) });
    forgetProcess({ paths, pid: record.pid });
  });
  return () => {
    const child = spawn(process.execPath, args, {
      cwd: paths.root,
      // Strapi's command line keeps notes in the home folder, which the user of a service may not have.
      env: { ...env, XDG_CONFIG_HOME: env.XDG_CONFIG_HOME || paths.config },
      detached: true,
      stdio: ['ignore', output, output],
    });
    record = recordProcess({ paths, name: 'strapi', pid: child.pid, group: true });
    child.once('exit', () => forgetProcess({ paths, pid: child.pid }));
    return child;
  };
};

/** Lines that begin with `[annals] ` are for the person at the terminal, the others go to `print`. */
const routeOutput = ({ child, print, reporter, lastLines }) => {
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input, crlfDelay: Infinity }).on('line', (line) => {
      if (line.startsWith('[annals] ')) reporter.line(line.slice('[annals] '.length));
      else print(line);
      if (input === child.stderr) lastLines.add(line);
    });
  }
};

/**
 * Strapi in production mode, to be started once or again.
 * @param {{ context: import('../launcher/context.mjs').Context, env: NodeJS.ProcessEnv, print: (line: string) => void, args?: string[] }} input
 *   `print` gets each line of its output; `args` the program to run and its arguments, where it is not `strapi start` itself
 * @returns {{ start: () => import('node:child_process').ChildProcess, takeLastLines: () => string[] }} `takeLastLines`:
 *   what it printed last on its standard error, where Node says why a process ends
 */
export function createStrapiServer({
  context,
  env,
  print,
  args = [context.paths.strapi, 'start'],
}) {
  const lastLines = keepLastLines();
  const spawnServer = createSpawner({ context, args, env, output: 'pipe' });
  return {
    start() {
      const child = spawnServer();
      routeOutput({ child, print, reporter: context.reporter, lastLines });
      return child;
    },
    takeLastLines: lastLines.take,
  };
}

/**
 * Starts Strapi's watch mode, its output at the terminal. It compiles the server into dist itself, so what lies there
 * is no longer what the stamp says.
 * @param {{ context: import('../launcher/context.mjs').Context, env: NodeJS.ProcessEnv }} input
 * @returns {import('node:child_process').ChildProcess}
 */
export function startWatchMode({ context, env }) {
  removeStamp({ file: context.paths.serverStamp });
  const spawnServer = createSpawner({
    context,
    args: [context.paths.strapi, 'develop'],
    env: { ...env, NODE_ENV: 'development' },
    output: 'inherit',
  });
  return spawnServer();
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
 * @param {{ context: import('../launcher/context.mjs').Context, child: import('node:child_process').ChildProcess, url: string, logFile?: string }} input
 *   `logFile`: where its output goes, when it goes to a file
 * @throws Problem with the end of the log when it ends or takes too long
 */
export async function waitForStrapi({ context, child, url, logFile }) {
  const { interruption } = context;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const deadline = Date.now() + bootTimeoutMs;
  while (!(await isHealthy({ url }))) {
    interruption.check();
    if (hasEnded() || Date.now() > deadline) {
      // Its last lines are still on their way to the log.
      await pause(200);
      const what = hasEnded() ? 'ended while starting' : 'did not begin to serve';
      throw new Problem({
        message: `Strapi ${what}. The whole log: ${logFile ?? 'above'}`,
        details: logFile ? readEndOfLog({ file: logFile }) : '',
      });
    }
    await pause(100);
  }
}
