import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type YAMLError,
} from 'yaml';
import { z } from 'zod';
import type { Message } from '../messages/message';

type Path = readonly PropertyKey[];

export type YamlProblem = { line: number; messages: Message };

export type YamlReading<T> = {
  /** Null where the text has problems. */
  data: T | null;
  /** The line of the entry at `path`, or of its nearest parent that exists. */
  lineOf: (path: Path) => number;
  problems: YamlProblem[];
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

/** An issue in words; `inChinese` is zod's own Chinese for the same issue. */
const describeIssue = (
  issue: z.core.$ZodIssue,
  inChinese: string,
): { path: Path; messages: Message }[] => {
  const name = fieldName(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      messages: { zh: `没有字段“${key}”，请检查拼写或去掉它`, en: `unknown field "${key}"` },
    }));
  }
  if (issue.message.endsWith('received undefined')) {
    return [{ path: issue.path, messages: { zh: `缺少“${name}”`, en: `"${name}" is missing` } }];
  }
  const messages =
    name === ''
      ? { zh: inChinese, en: issue.message }
      : { zh: `“${name}”：${inChinese}`, en: `"${name}": ${issue.message}` };
  return [{ path: issue.path, messages }];
};

const describeIssues = <T>(schema: z.ZodType<T>, data: unknown, error: z.ZodError) => {
  const chinese = schema.safeParse(data, { error: z.locales.zhCN().localeError });
  const words = chinese.error?.issues.map(({ message }) => message) ?? [];
  return error.issues.flatMap((issue, index) =>
    describeIssue(issue, words[index] ?? issue.message),
  );
};

/** After the first syntax error the parser complains about every line that follows it. */
const withoutFollowUps = (errors: YAMLError[]): YAMLError[] => {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
};

/** A stranger's file may name itself a million times or nest without end: the parser gives up, and says so. */
const attempt = <Made>(work: () => Made): { made: Made } | { problem: string } => {
  try {
    return { made: work() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};

const inWords = (message: string): Message => ({ zh: `YAML 写法有误：${message}`, en: message });

/** Nobody reads more of them at once. */
const MOST_ISSUES = 200;

/**
 * Reads YAML and holds it against a schema. Syntax errors come alone, with their lines; otherwise every
 * field that does not fit is a problem at the line where it stands. `firstLine` is where `text` begins in
 * its file.
 */
export function readYaml<T>({
  text,
  schema,
  firstLine = 1,
}: {
  text: string;
  schema: z.ZodType<T>;
  firstLine?: number;
}): YamlReading<T> {
  const lineCounter = new LineCounter();
  const read = attempt(() => parseDocument(text, { lineCounter, prettyErrors: false }));
  if ('problem' in read) {
    const problems = [{ line: firstLine, messages: inWords(read.problem) }];
    return { data: null, lineOf: () => firstLine, problems };
  }
  const document = read.made;
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: Path): number => lineAt(findOffset({ root: document.contents, path }));
  const broken = withoutFollowUps([...document.errors, ...document.warnings]);
  if (broken.length > 0) {
    const problems = broken.slice(0, MOST_ISSUES).map(({ pos, message }) => ({
      line: lineAt(pos[0]),
      messages: inWords(message),
    }));
    return { data: null, lineOf, problems };
  }
  const plain = attempt((): unknown => document.toJS());
  if ('problem' in plain) {
    return {
      data: null,
      lineOf,
      problems: [{ line: firstLine, messages: inWords(plain.problem) }],
    };
  }
  const data = plain.made;
  const parsed = attempt(() => schema.safeParse(data));
  if ('problem' in parsed) {
    return {
      data: null,
      lineOf,
      problems: [{ line: firstLine, messages: inWords(parsed.problem) }],
    };
  }
  if (parsed.made.success) return { data: parsed.made.data, lineOf, problems: [] };
  const problems = describeIssues(schema, data, parsed.made.error)
    .slice(0, MOST_ISSUES)
    .map(({ path, messages }) => ({ line: lineOf(path), messages }));
  return { data: null, lineOf, problems };
}
