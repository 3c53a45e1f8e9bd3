import { join } from 'node:path';
import type { z } from 'zod';
import { readYaml, type YamlReading } from '../files/read-yaml';
import { listFolder, readTextFile } from '../files/text-files';

/** What is wrong in a file of the demo, and where: a path as the user knows it and a line from 1. */
export type DemoProblem = { file: string; line: number; reason: string };

const describe = ({ file, line, reason }: DemoProblem): string => `${file}:${line}: ${reason}`;

const byPlace = (left: DemoProblem, right: DemoProblem): number =>
  left.file < right.file ? -1 : left.file > right.file ? 1 : left.line - right.line;

/** The demo cannot be read. Holds every problem found; the message has one line for each. */
export class DemoFileError extends Error {
  override readonly name = 'DemoFileError';

  readonly problems: readonly DemoProblem[];

  constructor({ problems }: { problems: DemoProblem[] }) {
    const sorted = [...problems].sort(byPlace);
    super(sorted.map(describe).join('\n'));
    this.problems = sorted;
  }
}

export type LineProblem = { line: number; reason: string };

export type ParsedYaml<T> = Omit<YamlReading<T>, 'problems'> & { problems: LineProblem[] };

/** Reads YAML of the demo, whose problems are said in English. */
export function parseYaml<T>(request: {
  text: string;
  schema: z.ZodType<T>;
  firstLine?: number;
}): ParsedYaml<T> {
  const { problems, ...reading } = readYaml(request);
  return {
    ...reading,
    problems: problems.map(({ line, messages }) => ({ line, reason: messages.en })),
  };
}

const ROOT_FILES = ['report.yaml', 'images.yaml', 'waivers.yaml'];
const FOLDERS = { chapters: '.md', cases: '.md', tables: '.yaml', values: '.yaml' };

type DemoFolderName = keyof typeof FOLDERS;

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
export async function readDemoFiles({ folder }: { folder: string }): Promise<DemoFiles> {
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
}
