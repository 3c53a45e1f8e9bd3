import { isRecord } from '../base/records';
import type { TextEdit } from './text-edit';

type Stored = Record<string, unknown>;

/** Null wherever the old words do not stand at their place. */
const editText = (text: string, { from, old, words }: TextEdit): string | null =>
  text.startsWith(old, from) ? text.slice(0, from) + words + text.slice(from + old.length) : null;

const lengthOf = (node: unknown): number => {
  if (!isRecord(node)) return 0;
  if (typeof node.text === 'string') return node.text.length;
  const children: unknown[] = Array.isArray(node.children) ? node.children : [];
  return children.reduce((sum: number, child) => sum + lengthOf(child), 0);
};

/** Edits words within one of several text nodes, at their place in the joined text of all. */
const editInlines = (nodes: unknown[], edit: TextEdit): unknown[] | null => {
  let start = 0;
  for (const [index, node] of nodes.entries()) {
    const end = start + lengthOf(node);
    if (edit.from >= start && edit.from + edit.old.length <= end) {
      const edited = editWords(node, { ...edit, from: edit.from - start });
      return edited === null ? null : nodes.with(index, edited);
    }
    start = end;
  }
  return null;
};

/** A text, a text node, or what has text nodes below it. */
function editWords(holder: unknown, edit: TextEdit): unknown {
  if (typeof holder === 'string') return editText(holder, edit);
  if (!isRecord(holder)) return null;
  const name = typeof holder.text === 'string' ? 'text' : 'children';
  const value = holder[name];
  const edited = Array.isArray(value) ? editInlines(value, edit) : editWords(value, edit);
  return edited === null ? null : { ...holder, [name]: edited };
}

const editAt = (value: unknown, path: string[], edit: TextEdit): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return editWords(value, edit);
  if (Array.isArray(value)) {
    const edited = editAt(value[Number(step)], rest, edit);
    return edited === null ? null : value.with(Number(step), edited);
  }
  if (!isRecord(value)) return null;
  // Below an item of a list its number follows: the step is one of its children.
  const [name, below] = Array.isArray(value.children) ? ['children', path] : [step, rest];
  if (!Object.hasOwn(value, name)) return null;
  const edited = editAt(value[name], below, edit);
  return edited === null ? null : { ...value, [name]: edited };
};

/**
 * A stored document with other words, or null where the words of an edit do not stand at its place any more: then
 * somebody has changed them, and nothing is done.
 */
export function editDocument({
  document,
  edits,
}: {
  document: Stored;
  edits: TextEdit[];
}): Stored | null {
  let edited = document;
  // From behind, so that the places of those before stay what they were.
  for (const edit of [...edits].sort((left, right) => right.from - left.from)) {
    const next = editAt(edited, edit.field.split('.'), edit);
    if (!isRecord(next)) return null;
    edited = next;
  }
  return edited;
}
