import { createPaths } from './paths.mjs';
import { explain, Interrupted } from './problem.mjs';
import { createReporter } from './reporter.mjs';

const parentCheckMs = 1_000;

// A closed terminal or pipe must not keep the launcher from stopping what it started.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/**
 * npm runs us in a shell that ends at a SIGTERM without passing it on. So when npm started us, the end of our parent
 * counts as a signal too.
 */
const watchParent = ({ onGone }) => {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const beat = setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, parentCheckMs);
  beat.unref();
};

/**
 * Turns the first Ctrl-C, SIGTERM or SIGHUP into an abort signal. Later ones change nothing: npm passes a Ctrl-C on
 * that the terminal has already sent, and every wait of the launcher is bounded.
 */
const watchSignals = () => {
  const controller = new AbortController();
  const interrupt = (signal) => controller.abort(new Interrupted({ signal }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal));
  watchParent({ onGone: () => interrupt('SIGHUP') });
  return {
    signal: controller.signal,
    /** @throws Interrupted when a signal has come */
    check: () => controller.signal.throwIfAborted(),
  };
};

/** What has to be undone at the end, last first. */
const createCleanups = () => {
  const tasks = [];
  return {
    /** @param {() => void | Promise<void>} task */
    add: (task) => void tasks.push(task),
    /** Runs every task, even after one failed. @throws the first failure */
    async run() {
      const failures = [];
      while (tasks.length > 0) {
        try {
          await tasks.pop()();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
};

/**
 * What every step of a launcher needs.
 * @param {{ name: string, isQuiet?: boolean, isJson?: boolean, stream?: NodeJS.WritableStream, root?: string }} input `name` stands in the process records
 */
export function createContext({ name, isQuiet, isJson, stream, root }) {
  return {
    name,
    paths: createPaths({ root }),
    reporter: createReporter({ stream, isQuiet, isJson }),
    interruption: watchSignals(),
    cleanups: createCleanups(),
  };
}

/**
 * @typedef {ReturnType<typeof createContext>} Context
 * @typedef {Context['interruption']} Interruption
 */

/**
 * Runs a launcher, undoes what it set up and ends the process with the exit code that `main` returned.
 * @param {{ context: Context, main: () => Promise<number> }} input
 */
export async function runMain({ context, main }) {
  const crash = new Promise((_, reject) => {
    process.on('uncaughtException', reject);
    process.on('unhandledRejection', reject);
  });
  let exitCode;
  try {
    exitCode = await Promise.race([main(), crash]);
  } catch (error) {
    exitCode = explain(error, context.reporter.failure);
  }
  try {
    await context.cleanups.run();
  } catch (error) {
    exitCode = explain(error, context.reporter.failure) || exitCode;
  }
  process.exit(exitCode);
}
