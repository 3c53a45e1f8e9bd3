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
