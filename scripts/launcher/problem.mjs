import { inspect } from 'node:util';

/** Something a person can fix: the message says what is wrong and what to do; it is printed without a stack. */
export class Problem extends Error {
  /** @param {{ message: string, exitCode?: number, details?: string }} input `details` is printed above the message, e.g. the end of a log */
  constructor({ message, exitCode = 1, details = '' }) {
    super(message);
    this.name = 'Problem';
    this.exitCode = exitCode;
    this.details = details;
  }
}

/** The work was given up because the process got a signal. */
export class Interrupted extends Error {
  /** @param {{ signal: string }} input */
  constructor({ signal }) {
    super(`stopped by ${signal}`);
    this.name = 'Interrupted';
    this.signal = signal;
    this.exitCode = signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 129;
  }
}

/**
 * Prints why a launcher ends: nothing after a signal, a problem's own words, the stack of anything else.
 * @param {unknown} error
 * @param {(text: string) => void} [print]
 * @returns {number} the exit code
 */
export function explain(error, print = console.error) {
  if (error instanceof Interrupted) return error.exitCode;
  if (!(error instanceof Problem)) {
    print(inspect(error));
    return 1;
  }
  if (error.details) print(`${error.details}\n`);
  print(`Annals: ${error.message}`);
  return error.exitCode;
}
