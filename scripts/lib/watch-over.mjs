import { readFileSync } from 'node:fs';
import { Problem } from './problem.mjs';
import { isRunning } from './read-process.mjs';
import { tailOf } from './excerpt.mjs';

const everyMs = 1_000;

const readLog = ({ file }) => {
  try {
    return tailOf({ text: readFileSync(file, 'utf8'), lines: 20 });
  } catch {
    return '';
  }
};

/**
 * Resolves when a signal asks to stop.
 * @param {{ context: import('./context.mjs').Context, server: import('node:child_process').ChildProcess, database: import('./open-database.mjs').OpenDatabase, serverLog?: string }} input
 * @throws Problem when Strapi or PostgreSQL ends by itself
 */
export const watchOver = ({ context, server, database, serverLog }) =>
  new Promise((resolve, reject) => {
    const { paths, interruption } = context;
    const { identity } = database;
    const fail = ({ name, log, how }) =>
      reject(
        new Problem({
          message: `${name} ended by itself (${how}); everything else is stopped too. Nothing that was saved is lost: run the command again.`,
          details: log ? readLog({ file: log }) : '',
        }),
      );
    const onExit = (code, signal) =>
      fail({ name: 'Strapi', log: serverLog, how: signal ?? `exit code ${code}` });
    const beat = setInterval(() => {
      if (identity && !isRunning({ identity }))
        fail({
          name: 'PostgreSQL',
          log: paths.databaseLog,
          how: `process ${identity.pid} is gone`,
        });
    }, everyMs);
    const stop = (settle) => () => {
      clearInterval(beat);
      settle();
    };
    if (interruption.signal.aborted) return stop(resolve)();
    interruption.signal.addEventListener('abort', stop(resolve));
    if (server.exitCode !== null || server.signalCode !== null)
      return onExit(server.exitCode, server.signalCode);
    server.on('exit', (code, signal) => {
      // Ctrl-C may reach Strapi and us in either order.
      setTimeout(() => onExit(code, signal), 50);
    });
  });
