import type { InlineNode, ListNode, TextBlockNode } from '../../../contract/text';
import { inlineToNodes } from './markdown-inline';
import { inlineTokens, type MarkdownNode } from './markdown-tree';
import type { LineProblem } from './demo-files';

type Converted<T> = { nodes: T[]; problems: LineProblem[] };
type ListChild = ListNode['children'][number];

const UNHOLDABLE: Record<string, string> = {
  html_block: 'HTML cannot be held by the text',
  table_open: 'a Markdown table cannot be held by the text: use ![](table:KEY)',
  hr: 'a horizontal rule cannot be held by the text',
};

const merge = <T>(parts: Converted<T>[]): Converted<T> => ({
  nodes: parts.flatMap(({ nodes }) => nodes),
  problems: parts.flatMap(({ problems }) => problems),
});

const refuse = (node: MarkdownNode, reason: string): Converted<never> => ({
  nodes: [],
  problems: [{ line: node.line, reason }],
});

const inlineOf = (node: MarkdownNode): Converted<InlineNode> =>
  inlineToNodes({ tokens: inlineTokens({ node }), line: node.line });

const isList = ({ token }: MarkdownNode): boolean =>
  token.type === 'bullet_list_open' || token.type === 'ordered_list_open';

const convertListItem = (item: MarkdownNode, indentLevel: number): Converted<ListChild> => {
  const [first, ...rest] = item.children;
  const stranger = rest.find((child) => !isList(child));
  if (!first)
    return { nodes: [{ type: 'list-item', children: [{ type: 'text', text: '' }] }], problems: [] };
  if (first.token.type !== 'paragraph_open' || stranger) {
    return refuse(stranger ?? first, 'a list item holds one paragraph and lists');
  }
  const { nodes: children, problems } = inlineOf(first);
  return merge<ListChild>([
    { nodes: [{ type: 'list-item', children }], problems },
    ...rest.map((list) => convertList(list, indentLevel + 1)),
  ]);
};

const convertList = (list: MarkdownNode, indentLevel: number): Converted<ListNode> => {
  const start = list.token.attrGet('start');
  if (start !== null && start !== '1') {
    return refuse(
      list,
      `a list begins with 1, not ${start}; for a printed number write ${start}\\.`,
    );
  }
  const items = merge(list.children.map((item) => convertListItem(item, indentLevel)));
  const node: ListNode = {
    type: 'list',
    format: list.token.type === 'ordered_list_open' ? 'ordered' : 'unordered',
    ...(indentLevel === 0 ? {} : { indentLevel }),
    children: items.nodes,
  };
  return { nodes: [node], problems: items.problems };
};

const convertQuote = (quote: MarkdownNode): Converted<TextBlockNode> =>
  merge<TextBlockNode>(
    quote.children.map((child) => {
      if (child.token.type !== 'paragraph_open')
        return refuse(child, 'a quote holds paragraphs only');
      const { nodes: children, problems } = inlineOf(child);
      return { nodes: [{ type: 'quote', children }], problems };
    }),
  );

const convertCode = ({ token }: MarkdownNode): Converted<TextBlockNode> => ({
  nodes: [
    {
      type: 'code',
      ...(token.info.trim() === '' ? {} : { language: token.info.trim() }),
      children: [{ type: 'text', text: token.content.replace(/\n$/, '') }],
    },
  ],
  problems: [],
});

/** Turns one Markdown block into nodes of Strapi's `blocks` field; what they cannot hold is a problem. */
export function blockToNodes({ node }: { node: MarkdownNode }): Converted<TextBlockNode> {
  switch (node.token.type) {
    case 'paragraph_open': {
      const { nodes: children, problems } = inlineOf(node);
      return { nodes: [{ type: 'paragraph', children }], problems };
    }
    case 'heading_open': {
      const { nodes: children, problems } = inlineOf(node);
      return {
        nodes: [{ type: 'heading', level: Number(node.token.tag.slice(1)), children }],
        problems,
      };
    }
    case 'bullet_list_open':
    case 'ordered_list_open':
      return convertList(node, 0);
    case 'blockquote_open':
      return convertQuote(node);
    case 'code_block':
    case 'fence':
      return convertCode(node);
    default:
      return refuse(node, UNHOLDABLE[node.token.type] ?? 'this cannot be held by the text');
  }
}
