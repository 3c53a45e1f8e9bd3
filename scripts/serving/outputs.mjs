import { createWriteStream } from 'node:fs';
import { rotateLog } from '../launcher/files.mjs';

/**
 * Prints to a log, which begins anew; the one before is kept beside it.
 * @param {{ file: string, reporter: import('../launcher/reporter.mjs').Reporter }} input
 * @returns {(line: string) => void}
 */
export function printToLog({ file, reporter }) {
  rotateLog({ file });
  const log = createWriteStream(file, { mode: 0o600 });
  log.on('error', (error) => reporter.line(`${file} cannot be written: ${error.message}`));
  return (line) => log.write(`${line}\n`);
}

/**
 * Prints to the standard output, where every line is JSON: what is none already (Node's own words at a crash) becomes
 * the message of one.
 * @param {{ reporter: import('../launcher/reporter.mjs').Reporter }} input
 * @returns {(line: string) => void}
 */
export function printAsJson({ reporter }) {
  return (line) => {
    if (line.startsWith('{') && line.endsWith('}')) process.stdout.write(`${line}\n`);
    else if (line.trim() !== '') reporter.foreign(line);
  };
}
