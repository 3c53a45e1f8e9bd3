import type { JSONContent } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { MARKS, readBlock } from './read-blocks';

type Marks = NonNullable<JSONContent['marks']>;
type TextJson = { type: 'text'; text: string } & Partial<Record<(typeof MARKS)[number][0], true>>;
type LinkJson = {
  type: 'link';
  url: string;
  rel?: string;
  target?: string;
  children: TextJson[];
};
type Inline = TextJson | LinkJson;

const textOf = ({ type, text, attrs }: JSONContent): string => {
  if (type === 'hardBreak') return String(attrs?.text ?? '\n');
  return type === 'chip' ? String(attrs?.raw ?? '') : (text ?? '');
};

const formatOf = (marks: Marks): Omit<TextJson, 'type' | 'text'> =>
  Object.fromEntries(
    MARKS.flatMap(([name, type]) =>
      marks.some((mark) => mark.type === type) ? [[name, true]] : [],
    ),
  );

const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

const addText = (texts: TextJson[], added: TextJson): void => {
  const last = texts.at(-1);
  if (last && isSame({ ...last, text: '' }, { ...added, text: '' })) last.text += added.text;
  else texts.push(added);
};

/** A link without its texts. */
const linkHead = ({ url, rel, target }: Record<string, unknown>): Omit<LinkJson, 'children'> => ({
  type: 'link',
  url: String(url),
  ...(typeof rel === 'string' && { rel }),
  ...(typeof target === 'string' && { target }),
});

const isLink = (node: Inline | undefined): node is LinkJson => node?.type === 'link';

/** Running text as Strapi stores it: neighbours of one format are one node, a link holds its texts. */
const writeInlines = (content: JSONContent[] = []): Inline[] => {
  const written: Inline[] = [];
  let plain: TextJson[] = [];
  const flush = (): void => {
    written.push(...plain);
    plain = [];
  };
  for (const node of content) {
    const marks = node.marks ?? [];
    const text: TextJson = { type: 'text', text: textOf(node), ...formatOf(marks) };
    const link = marks.find(({ type }) => type === 'link');
    if (link === undefined) {
      addText(plain, text);
      continue;
    }
    flush();
    const head = linkHead(link.attrs ?? {});
    const last = written.at(-1);
    if (isLink(last) && isSame({ ...last, children: [] }, { ...head, children: [] }))
      addText(last.children, text);
    else written.push({ ...head, children: [text] });
  }
  flush();
  return written.length === 0 ? [{ type: 'text', text: '' }] : written;
};

const isEmpty = (node: JSONContent | undefined): boolean => (node?.content ?? []).length === 0;

const writeList = (list: JSONContent, depth: number): Record<string, unknown> => {
  const level: unknown = list.attrs?.indentLevel ?? (depth > 0 ? depth : null);
  const children = (list.content ?? []).flatMap(({ attrs, content = [] }): object[] => {
    const [text, ...lists] = content;
    const nested = lists.map((inner) => writeList(inner, depth + 1));
    if (attrs?.isBare === true && isEmpty(text) && nested.length > 0) return nested;
    return [{ type: 'list-item', children: writeInlines(text?.content) }, ...nested];
  });
  return {
    type: 'list',
    format: list.type === 'orderedList' ? 'ordered' : 'unordered',
    ...(level !== null && { indentLevel: level }),
    children,
  };
};

/** A node of the editor in its one normal form. */
function writeNode(node: JSONContent): unknown {
  switch (node.type) {
    case 'kept':
      return node.attrs?.source;
    case 'heading':
      return {
        type: 'heading',
        level: Number(node.attrs?.level ?? 1),
        children: writeInlines(node.content),
      };
    case 'quote':
      return { type: 'quote', children: writeInlines(node.content) };
    case 'codeBlock': {
      const language: unknown = node.attrs?.language;
      return {
        type: 'code',
        ...(typeof language === 'string' && { language }),
        children: writeInlines(node.content),
      };
    }
    case 'bulletList':
    case 'orderedList':
      return writeList(node, 0);
    default:
      return { type: 'paragraph', children: writeInlines(node.content) };
  }
}

const isUnedited = (node: Node, schema: Schema): boolean => {
  const source: unknown = node.attrs.source;
  return source !== null && schema.nodeFromJSON(readBlock(source)).eq(node);
};

const toJson = (node: Node): JSONContent => node.toJSON() as JSONContent;

/** What was written for a node: nodes never change, so an edit writes one block anew and no other. */
const written = new WeakMap<Node, unknown>();

const writeOnce = (node: Node, schema: Schema): unknown => {
  if (written.has(node)) return written.get(node);
  const source: unknown = node.attrs.source;
  const block = isUnedited(node, schema) ? source : writeNode(toJson(node));
  written.set(node, block);
  return block;
};

/**
 * A document of the editor as the value of a `blocks` field. A block that is as it was read is given back as it was
 * read, the very same object; another is written in normal form, with the same text, formats, links and tokens.
 * Null for an empty document.
 */
export function writeBlocks(doc: Node): unknown[] | null {
  const { schema } = doc.type;
  const only = doc.childCount === 1 ? doc.firstChild : null;
  const isNothing =
    only?.type.name === 'paragraph' && only.childCount === 0 && only.attrs.source === null;
  if (isNothing) return null;
  return doc.children.map((node) => writeOnce(node, schema));
}
