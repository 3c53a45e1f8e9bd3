import type { JSONContent } from '@tiptap/core';
import { isRecord } from '../../content-manager/form-content';
import { tokensIn } from './token-text';

type Mark = NonNullable<JSONContent['marks']>[number];
type Run = { text: string; marks: Mark[] };

/** What a text node of Strapi's may be, and how the editor calls it. */
export const MARKS = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['underline', 'underline'],
  ['strikethrough', 'strike'],
  ['code', 'code'],
] as const;

const LINK_PARTS = ['rel', 'target'] as const;

/** Something that the editor has no way to show without losing part of it. */
class NotEditable extends Error {}

const refuse = (): never => {
  throw new NotEditable();
};

const isOn = (value: unknown): boolean => value === true || value === 'true' || value === 1;

const childrenOf = (node: Record<string, unknown>): unknown[] =>
  Array.isArray(node.children) ? node.children : refuse();

const readText = (node: unknown, outer: Mark[]): Run => {
  if (!isRecord(node) || node.type !== 'text' || typeof node.text !== 'string') return refuse();
  const marks = MARKS.flatMap(([name, type]): Mark[] => (isOn(node[name]) ? [{ type }] : []));
  return { text: node.text, marks: [...outer, ...marks] };
};

const readLinkMark = (node: Record<string, unknown>): Mark => {
  if (typeof node.url !== 'string') return refuse();
  const parts = LINK_PARTS.flatMap((name): [string, string][] => {
    const value = node[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return { type: 'link', attrs: { url: node.url, ...Object.fromEntries(parts) } };
};

const readRuns = (children: unknown[]): Run[] =>
  children.flatMap((child): Run[] => {
    if (!isRecord(child) || child.type !== 'link') return [readText(child, [])];
    const link = readLinkMark(child);
    return childrenOf(child).map((text) => readText(text, [link]));
  });

const isSame = (left: Mark[], right: Mark[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

const joinRuns = (runs: Run[]): Run[] =>
  runs.reduce<Run[]>((joined, run) => {
    const last = joined.at(-1);
    if (run.text === '') return joined;
    if (last === undefined || !isSame(last.marks, run.marks)) return [...joined, run];
    return [...joined.slice(0, -1), { ...last, text: last.text + run.text }];
  }, []);

const LINE_BREAK = /(\r\n|\r|\n)/;

const toText = ({ text, marks }: Run): JSONContent[] =>
  text
    .split(LINE_BREAK)
    .filter((part) => part !== '')
    .map((part) =>
      LINE_BREAK.test(part)
        ? { type: 'hardBreak', attrs: { text: part }, marks }
        : { type: 'text', text: part, marks },
    );

/** Tokens that stand whole in one format become chips; one whose format changes within stays text. */
const toInlines = (run: Run): JSONContent[] => {
  const pieces: JSONContent[] = [];
  let position = 0;
  for (const { raw, start, end } of tokensIn(run.text)) {
    pieces.push(...toText({ ...run, text: run.text.slice(position, start) }));
    pieces.push({ type: 'chip', attrs: { raw }, marks: run.marks });
    position = end;
  }
  return [...pieces, ...toText({ ...run, text: run.text.slice(position) })];
};

const readInlines = (node: Record<string, unknown>): JSONContent[] =>
  joinRuns(readRuns(childrenOf(node))).flatMap(toInlines);

/** Of a block of code: no tokens, and its line breaks are text. */
const readCode = (node: Record<string, unknown>): JSONContent[] =>
  joinRuns(childrenOf(node).map((child) => readText(child, []))).map(({ text, marks }) => ({
    type: 'text',
    text,
    marks,
  }));

const readLevel = (level: unknown): number => {
  const read = typeof level === 'string' ? Number(level) : level;
  return typeof read === 'number' && Number.isInteger(read) && read >= 1 && read <= 6
    ? read
    : refuse();
};

const readItem = (node: Record<string, unknown>): JSONContent => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: readInlines(node) }],
});

/** A list inside a list hangs on the item before it; where there is none, on one that is not written back. */
const readList = (node: Record<string, unknown>): JSONContent => {
  const { format, indentLevel } = node;
  if (format !== 'ordered' && format !== 'unordered') return refuse();
  const items = childrenOf(node).reduce<JSONContent[]>((read, child) => {
    if (!isRecord(child)) return refuse();
    if (child.type === 'list-item') return [...read, readItem(child)];
    if (child.type !== 'list') return refuse();
    const host = read.at(-1) ?? {
      type: 'listItem',
      attrs: { isBare: true },
      content: [{ type: 'paragraph' }],
    };
    return [...read.slice(0, -1), { ...host, content: [...(host.content ?? []), readList(child)] }];
  }, []);
  if (items.length === 0) return refuse();
  return {
    type: format === 'ordered' ? 'orderedList' : 'bulletList',
    attrs: { indentLevel: typeof indentLevel === 'number' ? indentLevel : null },
    content: items,
  };
};

const readKnown = (block: unknown): JSONContent => {
  if (!isRecord(block)) return refuse();
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return { type: block.type, content: readInlines(block) };
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: readLevel(block.level) },
        content: readInlines(block),
      };
    case 'code':
      return {
        type: 'codeBlock',
        attrs: { language: typeof block.language === 'string' ? block.language : null },
        content: readCode(block),
      };
    case 'list':
      return readList(block);
    default:
      return refuse();
  }
};

/**
 * A block of Strapi's as a node of the editor, which remembers what it was read from. What the editor cannot show
 * without losing part of it becomes a node `kept`, which can be moved and removed but not edited.
 */
export function readBlock(block: unknown): JSONContent {
  try {
    const node = readKnown(block);
    return { ...node, attrs: { ...node.attrs, source: block } };
  } catch (error) {
    if (!(error instanceof NotEditable)) throw error;
    return { type: 'kept', attrs: { source: block } };
  }
}

/** The value of a `blocks` field as a document of the editor; an empty one is an empty paragraph. */
export function readBlocks(value: unknown): JSONContent {
  const blocks = Array.isArray(value) && value.length > 0 ? value : null;
  return { type: 'doc', content: blocks?.map(readBlock) ?? [{ type: 'paragraph' }] };
}
