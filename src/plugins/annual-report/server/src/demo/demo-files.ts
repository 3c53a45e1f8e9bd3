import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT_FILES = ['report.yaml', 'images.yaml', 'values.yaml', 'waivers.yaml'];
const FOLDERS = { chapters: '.md', cases: '.md', tables: '.yaml', indicators: '.yaml' };

export type DemoFolderName = keyof typeof FOLDERS;

export type DemoFiles = {
  /** Text by path inside the demo's folder, such as `cases/lei-feng-spirit.md`. */
  texts: Map<string, string>;
  /** Paths that should be there and are not. */
  missing: string[];
  /** Paths that nothing reads, such as a Markdown file among the tables. */
  strangers: string[];
};

const FOLDER_NAMES: DemoFolderName[] = ['chapters', 'cases', 'tables', 'indicators'];

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

const readText = async (path: string): Promise<string | null> => {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const listFolder = async (path: string): Promise<string[]> => {
  try {
    return (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** Reads every file of the demo; line ends are normalised and hidden files left out. */
export const readDemoFiles = async ({ folder }: { folder: string }): Promise<DemoFiles> => {
  const files: DemoFiles = { texts: new Map(), missing: [], strangers: [] };
  for (const path of ROOT_FILES) {
    const text = await readText(join(folder, path));
    if (text === null) files.missing.push(path);
    else files.texts.set(path, text);
  }
  for (const name of FOLDER_NAMES) {
    for (const file of await listFolder(join(folder, name))) {
      const path = `${name}/${file}`;
      const text = file.endsWith(FOLDERS[name]) ? await readText(join(folder, path)) : null;
      if (text === null) files.strangers.push(path);
      else files.texts.set(path, text);
    }
  }
  return files;
};
