import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';

/**
 * Writes a file so that a reader, or a kill at any moment, sees either the old content or the new.
 * @param {{ file: string, content: string, mode?: number, owner?: { uid: number, gid: number } }} input
 */
export const writeFileAtomically = ({ file, content, mode = 0o600, owner }) => {
  const draft = `${file}.${process.pid}.new`;
  const handle = openSync(draft, 'w', mode);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(draft, mode);
  if (owner) chownSync(draft, owner.uid, owner.gid);
  renameSync(draft, file);
};
