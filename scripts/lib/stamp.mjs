import { readFileSync, rmSync } from 'node:fs';
import { writeFileAtomically } from './write-file-atomically.mjs';

/** A stamp is the hash of what a thing was made from, written when it is complete. */

/** @param {{ file: string, hash: string }} input */
export const hasStamp = ({ file, hash }) => {
  try {
    return readFileSync(file, 'utf8').trim() === hash;
  } catch {
    return false;
  }
};

/** @param {{ file: string, hash: string }} input */
export const writeStamp = ({ file, hash }) =>
  writeFileAtomically({ file, content: `${hash}\n`, mode: 0o644 });

/** @param {{ file: string }} input */
export const removeStamp = ({ file }) => rmSync(file, { force: true });
