import { isAbsolute, relative } from 'node:path';

/** A folder as the user would type it: relative to where the command runs, when it lies below. */
export const shownFolder = (folder: string): string => {
  const name = relative(process.cwd(), folder);
  return name.startsWith('..') || isAbsolute(name) ? folder : name;
};
