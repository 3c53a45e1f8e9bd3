import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { readYaml, type YamlReading } from '../../files/read-yaml';
import { isMissing, listFolder } from '../../files/text-files';
import { folderReason } from '../../messages/commands/folder-messages';
import type { Language, Message } from '../../messages/message';
import { terminalLanguage } from '../../messages/language';
import { readForeignText } from './foreign-text';

/** What is wrong in a report's folder, and where: a path as the user knows it and a line from 1. */
export type FolderProblem = { file: string; line: number; reason: Message };

const byPlace = (left: FolderProblem, right: FolderProblem): number =>
  left.file < right.file ? -1 : left.file > right.file ? 1 : left.line - right.line;

/** A folder cannot be read or loaded. Holds every problem found; the message has one line for each. */
export class ReportFolderError extends Error {
  override readonly name = 'ReportFolderError';

  readonly problems: readonly FolderProblem[];

  constructor({
    problems,
    language = terminalLanguage({ env: process.env }),
  }: {
    problems: FolderProblem[];
    language?: Language;
  }) {
    const sorted = [...problems].sort(byPlace);
    super(
      sorted.map(({ file, line, reason }) => `${file}:${line}: ${reason[language]}`).join('\n'),
    );
    this.problems = sorted;
  }
}

export type LineProblem = { line: number; reason: Message };

export type ParsedYaml<T> = Omit<YamlReading<T>, 'problems'> & { problems: LineProblem[] };

/** Reads YAML of a report's folder. */
export function parseYaml<T>(request: {
  text: string;
  schema: z.ZodType<T>;
  firstLine?: number;
}): ParsedYaml<T> {
  const { problems, ...reading } = readYaml(request);
  return {
    ...reading,
    problems: problems.map(({ line, messages }) => ({ line, reason: messages })),
  };
}

const NEEDED_FILES = ['report.yaml', 'images.yaml', 'waivers.yaml'];
const OTHER_FILES = ['statement.md', 'overrides.yaml', 'declarations.yaml', 'indicators.yaml'];
const FOLDERS = { chapters: '.md', cases: '.md', tables: '.yaml', values: '.yaml' };

type SubfolderName = keyof typeof FOLDERS;

const FOLDER_NAMES: SubfolderName[] = ['chapters', 'cases', 'tables', 'values'];

/** Where photographs lie: by the key of their image, or, as lost ones of old, by the number of the figure. */
const PHOTOGRAPH_FOLDERS = ['photographs', 'placeholders'] as const;

/** More than any report has; a folder from a stranger may hold anything. */
const MOST_FILES = 2000;

export type FolderFiles = {
  /** Text by path inside the report's folder, such as `cases/lei-feng-spirit.md`. */
  texts: Map<string, string>;
  /** Paths of photographs. */
  photographs: string[];
  /** Paths that should be there and are not. */
  missing: string[];
  /** Paths that nothing reads, such as a Markdown file among the tables. */
  strangers: string[];
  /** Files that are refused unread. */
  problems: FolderProblem[];
};

const listSubfolder = async (
  folder: string,
  name: string,
): Promise<{ names: string[]; problems: FolderProblem[] }> => {
  const refuse = (reason: Message) => ({ names: [], problems: [{ file: name, line: 1, reason }] });
  try {
    const found = await lstat(join(folder, name));
    if (found.isSymbolicLink()) return refuse(folderReason('file-link'));
    if (!found.isDirectory()) return refuse(folderReason('folder-expected'));
  } catch (error) {
    if (isMissing(error)) return { names: [], problems: [] };
    throw error;
  }
  const names = await listFolder(join(folder, name));
  if (names.length <= MOST_FILES) return { names, problems: [] };
  return refuse(folderReason('files-many', { count: names.length, limit: MOST_FILES }));
};

/**
 * Reads every text of a report's folder and names its photographs; line ends are normalised and hidden files left
 * out. Nothing outside of the folder is read: links are refused.
 */
export async function readFolderFiles({ folder }: { folder: string }): Promise<FolderFiles> {
  const files: FolderFiles = {
    texts: new Map(),
    photographs: [],
    missing: [],
    strangers: [],
    problems: [],
  };
  const take = async (path: string): Promise<'taken' | 'missing'> => {
    const reading = await readForeignText(join(folder, path));
    if (reading === null) return 'missing';
    if (reading.ok) files.texts.set(path, reading.text);
    else files.problems.push({ file: path, line: reading.line, reason: reading.reason });
    return 'taken';
  };
  for (const path of NEEDED_FILES) {
    if ((await take(path)) === 'missing') files.missing.push(path);
  }
  for (const path of OTHER_FILES) await take(path);
  for (const name of FOLDER_NAMES) {
    const { names, problems } = await listSubfolder(folder, name);
    files.problems.push(...problems);
    for (const file of names) {
      const path = `${name}/${file}`;
      if (!file.endsWith(FOLDERS[name])) files.strangers.push(path);
      else await take(path);
    }
  }
  for (const name of PHOTOGRAPH_FOLDERS) {
    const { names, problems } = await listSubfolder(folder, name);
    files.problems.push(...problems);
    files.photographs.push(...names.map((file) => `${name}/${file}`));
  }
  return files;
}
