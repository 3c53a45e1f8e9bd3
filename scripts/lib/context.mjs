import { createCleanups } from './cleanups.mjs';
import { watchSignals } from './interruption.mjs';
import { createPaths } from './paths.mjs';
import { createReporter } from './reporter.mjs';

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
