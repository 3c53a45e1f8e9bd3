import type { Language, Message } from '../messages/message';

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
