import MarkdownIt from 'markdown-it';

export type MarkdownToken = ReturnType<MarkdownIt['parse']>[number];

export type MarkdownNode = { token: MarkdownToken; children: MarkdownNode[]; line: number };

// HTML and tables are recognised only so that they can be refused: unrecognised, they would be printed.
const parser = new MarkdownIt('commonmark', {
  html: true,
  linkify: false,
  typographer: false,
}).enable(['strikethrough', 'table']);

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
