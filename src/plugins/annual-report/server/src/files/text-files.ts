import { readdir, readFile } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';

/** A folder as the user would type it: relative to where the command runs, when it lies below. */
export function shownFolder(folder: string): string {
  const name = relative(process.cwd(), folder);
  return name.startsWith('..') || isAbsolute(name) ? folder : name;
}

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** Whether a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}

/** Whether a file stands where a way leads through a folder. */
export function isNoFolder(error: unknown): boolean {
  return hasCode(error, 'ENOTDIR');
}

/** Text without a byte order mark, its line ends as \n. */
export function normaliseText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** A file's text without a byte order mark, its line ends as \n; null when there is no such file. */
export async function readTextFile(path: string): Promise<string | null> {
  try {
    return normaliseText(await readFile(path, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Names in a folder in order, hidden ones left out; none when there is no such folder. */
export async function listFolder(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
