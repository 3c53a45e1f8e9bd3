import type { TextNode } from '../../../../contract/text';

export type Mark = Exclude<keyof TextNode, 'type' | 'text' | 'fact'>;

/** Marks as tags: for what Markdown has no sign for, and for where its signs would be read as letters. */
export const TAGS: Record<Mark, string> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
};

/** Stands for nothing: keeps an empty paragraph, and a heading from being read as one of a challenge. */
export const EMPTY = '<!-- empty -->';

type Tag =
  | { kind: 'open'; mark: Mark }
  | { kind: 'close'; mark: Mark }
  | { kind: 'link'; url: string }
  | { kind: 'link-end' }
  | { kind: 'nothing' };

const MARKS = Object.keys(TAGS) as Mark[];
const LINK = /^<a href="([^"<>]*)">$/;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Characters of an address that a tag cannot hold, by the names that they have there. */
const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => NAMED[name] ?? '');

/** The same the other way. */
export function encodeAddress(url: string): string {
  return Object.entries(NAMED).reduce(
    (text, [name, character]) => text.replaceAll(character, `&${name};`),
    url,
  );
}

const TAG_BY_WRITING = new Map<string, Tag>([
  ...MARKS.flatMap((mark): [string, Tag][] => [
    [`<${TAGS[mark]}>`, { kind: 'open', mark }],
    [`</${TAGS[mark]}>`, { kind: 'close', mark }],
  ]),
  ['</a>', { kind: 'link-end' }],
  [EMPTY, { kind: 'nothing' }],
]);

/** What a piece of HTML inside a paragraph means; null for what the text cannot hold. */
export function readTag(html: string): Tag | null {
  const known = TAG_BY_WRITING.get(html);
  if (known) return known;
  const [, url] = LINK.exec(html) ?? [];
  return url === undefined ? null : { kind: 'link', url: decode(url) };
}
