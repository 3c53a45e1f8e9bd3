import { readEndOfLog } from '../launcher/files.mjs';
import { Problem } from '../launcher/problem.mjs';
import { isRunning } from '../processes/running-process.mjs';

const everyMs = 1_000;

/** How Strapi ended; resolves 50 ms later, because Ctrl-C may reach Strapi and us in either order. */
const endOf = ({ server }) =>
  new Promise((resolve) => {
    const tell = (code, signal) => setTimeout(() => resolve(signal ?? `exit code ${code}`), 50);
    const { exitCode, signalCode } = server;
    if (exitCode !== null || signalCode !== null) tell(exitCode, signalCode);
    else server.on('exit', tell);
  });

/**
 * Waits until one of those that serve ends, or a signal asks to stop.
 * @param {{ context: import('../launcher/context.mjs').Context, server: import('node:child_process').ChildProcess, database: import('../postgres/open-database.mjs').OpenDatabase }} input
 * @returns {Promise<{ name: 'Strapi' | 'PostgreSQL', how: string } | null>} who ended by itself; null after a signal
 */
export function waitForEnd({ context, server, database }) {
  return new Promise((resolve) => {
    const { signal } = context.interruption;
    const { identity } = database;
    if (signal.aborted) return resolve(null);
    const beat = setInterval(() => {
      if (identity && !isRunning({ identity }))
        settle({ name: 'PostgreSQL', how: `process ${identity.pid} is gone` });
    }, everyMs);
    const stop = () => settle(null);
    const settle = (end) => {
      clearInterval(beat);
      signal.removeEventListener('abort', stop);
      resolve(end);
    };
    signal.addEventListener('abort', stop);
    endOf({ server }).then((how) => settle({ name: 'Strapi', how }));
  });
}

/** @param {{ ended: { name: string, how: string }, log?: string }} input `log`: whose end says why */
export function endedByItself({ ended, log }) {
  return new Problem({
    message: `${ended.name} ended by itself (${ended.how}); everything else is stopped too. Nothing that was saved is lost: run the command again.`,
    details: log ? readEndOfLog({ file: log, lines: 20 }) : '',
  });
}

/**
 * Resolves when a signal asks to stop.
 * @param {Parameters<typeof waitForEnd>[0]} input
 * @throws Problem when Strapi or PostgreSQL ends by itself, with the end of PostgreSQL's log
 */
export async function watchOver({ context, server, database }) {
  const ended = await waitForEnd({ context, server, database });
  if (!ended) return;
  const log = ended.name === 'PostgreSQL' ? context.paths.databaseLog : undefined;
  throw endedByItself({ ended, log });
}
