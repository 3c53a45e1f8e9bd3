import MarkdownIt from 'markdown-it';
import { EMPTY } from './inline-tags';

export type MarkdownToken = ReturnType<MarkdownIt['parse']>[number];

export type MarkdownNode = { token: MarkdownToken; children: MarkdownNode[]; line: number };

/** Lists within lists; deeper ones are refused. */
export const MOST_LIST_LEVELS = 100;

// HTML and tables are recognised only so that they can be refused: unrecognised, they would be printed. What lies
// deeper than `maxNesting` the parser would leave out without a word: a list takes two levels, and one more refuses it.
const parser = new MarkdownIt('commonmark', {
  html: true,
  linkify: false,
  typographer: false,
}).enable(['strikethrough', 'table']);

Object.assign(parser.options, { maxNesting: 2 * MOST_LIST_LEVELS + 20 });

const lineOf = ({
  token,
  firstLine,
}: {
  token: MarkdownToken;
  firstLine: number;
}): number | null => (token.map ? token.map[0] + firstLine : null);

/** The block structure of a Markdown text as a tree; each node knows its line. */
export function parseMarkdownTree({
  markdown,
  firstLine,
}: {
  markdown: string;
  firstLine: number;
}): MarkdownNode[] {
  const root: MarkdownNode[] = [];
  const open: MarkdownNode[] = [];
  for (const token of parser.parse(markdown, {})) {
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    const node: MarkdownNode = {
      token,
      children: [],
      line: lineOf({ token, firstLine }) ?? parent?.line ?? firstLine,
    };
    (parent?.children ?? root).push(node);
    if (token.nesting === 1) open.push(node);
  }
  return root;
}

/** The inline tokens of a paragraph or heading. */
export function inlineTokens({ node }: { node: MarkdownNode }): MarkdownToken[] {
  return node.children.flatMap(({ token }) => token.children ?? []);
}

/** The inline tokens of a text that stands alone. */
export function parseInlineTokens({ markdown }: { markdown: string }): MarkdownToken[] {
  return parser.parseInline(markdown, {}).flatMap((token) => token.children ?? []);
}

/** The comment that stands alone on its lines; null for anything else. */
export function commentOf({ token }: MarkdownNode): string | null {
  return token.type === 'html_block' ? token.content.trim() : null;
}

/** True for a paragraph, also an empty one, which Markdown cannot write. */
export function isParagraph(node: MarkdownNode): boolean {
  return node.token.type === 'paragraph_open' || commentOf(node) === EMPTY;
}
