import path, { join } from 'node:path';
import { type Pack, packSchema } from '../../../contract/pack';
import { readYaml, type YamlReading } from '../files/read-yaml';
import { listFolder, readTextFile, shownFolder } from '../files/text-files';
import type { Language, Message } from '../messages/message';

/** Where the packs of a project lie. */
export function packsFolder({ root }: { root: string }): string {
  return path.join(root, 'database', 'packs');
}

/** What is wrong in a file, and where: a path as the user knows it and a line from 1. */
export type PackFileProblem = { file: string; line: number; messages: Message };

const byPlace = (left: PackFileProblem, right: PackFileProblem): number =>
  left.file < right.file ? -1 : left.file > right.file ? 1 : left.line - right.line;

/** Packs cannot be used. Holds every problem found; the message has one line `file:line: reason` for each. */
export class PackFileError extends Error {
  override readonly name = 'PackFileError';

  readonly problems: readonly PackFileProblem[];

  constructor({ problems, language }: { problems: PackFileProblem[]; language: Language }) {
    const sorted = [...problems].sort(byPlace);
    super(
      sorted.map(({ file, line, messages }) => `${file}:${line}: ${messages[language]}`).join('\n'),
    );
    this.problems = sorted;
  }
}

const EXTENSION = '.yaml';

export type PackFile = {
  /** As the user knows it. */
  file: string;
  /** The code that the file's name gives. */
  code: string;
  /** Null where the file is broken. */
  pack: Pack | null;
  lineOf: YamlReading<Pack>['lineOf'];
  problems: PackFileProblem[];
};

const readPackFile = ({
  file,
  code,
  text,
}: {
  file: string;
  code: string;
  text: string;
}): PackFile => {
  const { data: pack, lineOf, problems } = readYaml({ text, schema: packSchema });
  const misnamed = pack !== null && pack.pack !== code;
  const nameProblem = {
    line: lineOf(['pack']),
    messages: {
      zh: `包的代码“${pack?.pack ?? ''}”与文件名不同，请改成一致`,
      en: `the pack's code "${pack?.pack ?? ''}" is not the name of the file; make them agree`,
    },
  };
  return {
    file,
    code,
    pack: misnamed ? null : pack,
    lineOf,
    problems: [...problems, ...(misnamed ? [nameProblem] : [])].map((problem) => ({
      file,
      ...problem,
    })),
  };
};

/** Reads every pack of a folder, each by itself: its YAML, its shape and its name. */
export async function readPackFiles({ folder }: { folder: string }): Promise<PackFile[]> {
  const names = (await listFolder(folder)).filter((name) => name.endsWith(EXTENSION));
  return Promise.all(
    names.map(async (name) =>
      readPackFile({
        file: join(shownFolder(folder), name),
        code: name.slice(0, -EXTENSION.length),
        text: (await readTextFile(join(folder, name))) ?? '',
      }),
    ),
  );
}
