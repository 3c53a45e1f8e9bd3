import { join } from 'node:path';
import { listFolder, readTextFile } from '../files/text-files';

const ROOT_FILES = ['report.yaml', 'images.yaml', 'waivers.yaml'];
const FOLDERS = { chapters: '.md', cases: '.md', tables: '.yaml', values: '.yaml' };

export type DemoFolderName = keyof typeof FOLDERS;

export type DemoFiles = {
  /** Text by path inside the demo's folder, such as `cases/lei-feng-spirit.md`. */
  texts: Map<string, string>;
  /** Paths that should be there and are not. */
  missing: string[];
  /** Paths that nothing reads, such as a Markdown file among the tables. */
  strangers: string[];
};

const FOLDER_NAMES: DemoFolderName[] = ['chapters', 'cases', 'tables', 'values'];

/** Reads every file of the demo; line ends are normalised and hidden files left out. */
export const readDemoFiles = async ({ folder }: { folder: string }): Promise<DemoFiles> => {
  const files: DemoFiles = { texts: new Map(), missing: [], strangers: [] };
  for (const path of ROOT_FILES) {
    const text = await readTextFile(join(folder, path));
    if (text === null) files.missing.push(path);
    else files.texts.set(path, text);
  }
  for (const name of FOLDER_NAMES) {
    for (const file of await listFolder(join(folder, name))) {
      const path = `${name}/${file}`;
      const text = file.endsWith(FOLDERS[name]) ? await readTextFile(join(folder, path)) : null;
      if (text === null) files.strangers.push(path);
      else files.texts.set(path, text);
    }
  }
  return files;
};
