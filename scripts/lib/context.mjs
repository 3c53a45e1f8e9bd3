import { createCleanups } from './cleanups.mjs';
import { watchSignals } from './interruption.mjs';
import { createPaths } from './paths.mjs';
import { createReporter } from './reporter.mjs';

// A closed terminal or pipe must not keep the launcher from stopping what it started.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/**
 * What every step of a launcher needs.
 * @param {{ name: string, isQuiet?: boolean, stream?: NodeJS.WritableStream, root?: string }} input `name` stands in the process records
 */
export const createContext = ({ name, isQuiet, stream, root }) => ({
  name,
  paths: createPaths({ root }),
  reporter: createReporter({ stream, isQuiet }),
  interruption: watchSignals(),
  cleanups: createCleanups(),
});

/** @typedef {ReturnType<typeof createContext>} Context */
