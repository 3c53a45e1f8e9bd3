import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';

/**
 * Writes a file so that a reader, or a kill at any moment, sees either the old content or the new.
 * @param {{ file: string, content: string, mode?: number, owner?: { uid: number, gid: number } }} input
 */
export function writeFileAtomically({ file, content, mode = 0o600, owner }) {
  const draft = `${file}.${process.pid}.new`;
  // What a killed process of the same id left goes; a link that somebody laid there is not followed.
  rmSync(draft, { force: true });
  const handle = openSync(draft, 'wx', mode);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(draft, mode);
  if (owner) chownSync(draft, owner.uid, owner.gid);
  renameSync(draft, file);
}

/** What a JSON file holds; null when there is none that can be read. @param {{ file: string }} input */
export function readJson({ file }) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Keeps the log of the run before as `NAME.previous.log`. @param {{ file: string }} input */
export function rotateLog({ file }) {
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, '.previous.log'));
}

/** The last lines of a log; empty when there is none. @param {{ file: string, lines?: number }} input */
export function readEndOfLog({ file, lines = 40 }) {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
