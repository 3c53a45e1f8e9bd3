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
const waitForEnd = ({ context, server, database }) =>
  new Promise((resolve) => {
    const { signal } = context.interruption;
    const { identity } = database;
    if (signal.aborted) return resolve(null);
    const beat = setInterval(() => {
      if (identity && !isRunning({ identity }))
        settle({ name: 'PostgreSQL', how: `process ${identity.pid} is gone` });
    }, everyMs);
    const settle = (end) => {
      clearInterval(beat);
      resolve(end);
    };
    signal.addEventListener('abort', () => settle(null));
    endOf({ server }).then((how) => settle({ name: 'Strapi', how }));
  });

/**
 * Resolves when a signal asks to stop.
 * @param {Parameters<typeof waitForEnd>[0] & { serverLog?: string }} input
 * @throws Problem with the end of its log when Strapi or PostgreSQL ends by itself
 */
export async function watchOver({ context, server, database, serverLog }) {
  const ended = await waitForEnd({ context, server, database });
  if (!ended) return;
  const logs = { Strapi: serverLog, PostgreSQL: context.paths.databaseLog };
  const log = logs[ended.name];
  throw new Problem({
    message: `${ended.name} ended by itself (${ended.how}); everything else is stopped too. Nothing that was saved is lost: run the command again.`,
    details: log ? readEndOfLog({ file: log, lines: 20 }) : '',
  });
}
