import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';

type Path = readonly PropertyKey[];

export type LineProblem = { line: number; reason: string };

export type ParsedYaml<T> = {
  /** Null where the text has problems. */
  data: T | null;
  /** The line of the entry at `path`, or of its nearest parent that exists. */
  lineOf: (path: Path) => number;
  problems: LineProblem[];
};

const offsetOf = (node: Node | null | undefined): number | undefined => node?.range?.[0];

const findOffset = ({ root, path }: { root: Node | null; path: Path }): number => {
  let offset = offsetOf(root) ?? 0;
  let current: unknown = root;
  for (const step of path) {
    if (isMap(current)) {
      const pair = current.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (!pair || !isScalar(pair.key)) break;
      offset = offsetOf(pair.key) ?? offset;
      current = pair.value;
    } else if (isSeq<Node>(current)) {
      const item: Node | undefined = current.items[Number(step)];
      if (!item) break;
      offset = offsetOf(item) ?? offset;
      current = item;
    } else break;
  }
  return offset;
};

const fieldName = (path: Path): string => path.map(String).join('.');

const describeIssue = (issue: z.core.$ZodIssue): { path: Path; reason: string }[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      reason: `unknown field "${key}"`,
    }));
  }
  if (issue.message.endsWith('received undefined')) {
    return [{ path: issue.path, reason: `"${fieldName(issue.path)}" is missing` }];
  }
  const where = issue.path.length === 0 ? '' : `"${fieldName(issue.path)}": `;
  return [{ path: issue.path, reason: `${where}${issue.message}` }];
};

/** After the first syntax error the parser complains about every line that follows it. */
const withoutFollowUps = (errors: YAMLError[]): YAMLError[] => {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
};

/**
 * Parses YAML and holds it against a schema. Syntax errors come alone, with their lines; otherwise every
 * field that does not fit is a problem at the line where it stands. `firstLine` is where `text` begins in
 * its file.
 */
export const parseYaml = <T>({
  text,
  schema,
  firstLine = 1,
}: {
  text: string;
  schema: z.ZodType<T>;
  firstLine?: number;
}): ParsedYaml<T> => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: Path): number => lineAt(findOffset({ root: document.contents, path }));
  const broken = withoutFollowUps([...document.errors, ...document.warnings]);
  if (broken.length > 0) {
    const problems = broken.map(({ pos, message }) => ({ line: lineAt(pos[0]), reason: message }));
    return { data: null, lineOf, problems };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data, lineOf, problems: [] };
  const problems = parsed.error.issues
    .flatMap(describeIssue)
    .map(({ path, reason }) => ({ line: lineOf(path), reason }));
  return { data: null, lineOf, problems };
};
