import { existsSync, renameSync } from 'node:fs';

/** Keeps the log of the run before as `NAME.previous.log`. @param {{ file: string }} input */
export const rotateLog = ({ file }) => {
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, '.previous.log'));
};
