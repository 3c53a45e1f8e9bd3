import { setTimeout as pause } from 'node:timers/promises';
import { Interrupted, Problem } from '../launcher/problem.mjs';
import { endProcess, readProcess } from '../processes/running-process.mjs';
import { countEnds, gaveUpCode, mostEnds, tooManyEnds } from './repeated-ends.mjs';
import { endedByItself, waitForEnd } from './watch-over.mjs';

const nothingSaved = 'Nothing that was saved is lost: run the command again.';

/**
 * Waits until one that serves ends by itself, and starts it again: at once it would only end again, so after a pause
 * that grows with every end. The database goes on meanwhile.
 * @param {{ context: import('../launcher/context.mjs').Context, server: ReturnType<typeof import('./strapi-server.mjs').createStrapiServer>, child: import('node:child_process').ChildProcess, database: import('../postgres/open-database.mjs').OpenDatabase, waitUntilReady: (child: import('node:child_process').ChildProcess) => Promise<void> }} input
 *   `child` serves already
 * @returns {Promise<void>} when a signal asks to stop
 * @throws Problem when PostgreSQL ends, when it ended five times within ten minutes, or when a cluster gave up
 */
export async function keepServing({ context, server, child, database, waitUntilReady }) {
  const { reporter, interruption } = context;
  const ends = countEnds();
  let current = child;

  /** @throws Problem, Interrupted */
  const startAgain = async ({ pauseMs }) => {
    await pause(pauseMs, undefined, { signal: interruption.signal }).catch(interruption.check);
    current = server.start();
    try {
      await waitUntilReady(current);
      reporter.line('Strapi serves again');
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // What is not ready by now may still run. Its end is counted like every other.
      const identity = readProcess({ pid: current.pid });
      if (identity && current.exitCode === null) await endProcess({ identity, group: true });
    }
  };

  for (;;) {
    const ended = await waitForEnd({ context, server: current, database });
    if (!ended) return;
    if (ended.name === 'PostgreSQL') throw endedByItself({ ended, log: context.paths.databaseLog });
    const reason = server.takeLastLines().join('\n');
    const { count, isTooMany, pauseMs } = ends.note();
    if (isTooMany || current.exitCode === gaveUpCode)
      throw new Problem({
        message: `Strapi ended by itself (${ended.how}): ${tooManyEnds}, so it is not started again and everything else is stopped too. ${nothingSaved}`,
        details: reason,
      });
    reporter.line(
      `Strapi ended by itself (${ended.how}), end ${count} of ${mostEnds} within ten minutes; it starts again in ${pauseMs / 1000} s${reason && `\n${reason}`}`,
    );
    try {
      await startAgain({ pauseMs });
    } catch (error) {
      if (error instanceof Interrupted) return;
      throw error;
    }
  }
}
