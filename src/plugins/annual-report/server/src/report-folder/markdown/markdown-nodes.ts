import type { InlineNode, ListNode, TextBlockNode } from '../../../../contract/text';
import { folderReason } from '../../messages/commands/folder-messages';
import type { LineProblem } from '../read/folder-files';
import { inlineToNodes } from './markdown-inline';
import {
  inlineTokens,
  isParagraph,
  type MarkdownNode,
  MOST_LIST_LEVELS,
  parseInlineTokens,
} from './markdown-tree';

type Converted<T> = { nodes: T[]; problems: LineProblem[] };
type ListChild = ListNode['children'][number];

const UNHOLDABLE: Record<string, LineProblem['reason']> = {
  html_block: folderReason('markdown-html-block'),
  table_open: folderReason('markdown-table'),
  hr: folderReason('markdown-rule'),
};

/** Behind a fence's language: its text is a paragraph with marks, such as `<b>`, and not plain. */
export const MARKED = 'marked';

const merge = <T>(parts: Converted<T>[]): Converted<T> => ({
  nodes: parts.flatMap(({ nodes }) => nodes),
  problems: parts.flatMap(({ problems }) => problems),
});

const refuse = (node: MarkdownNode, reason: LineProblem['reason']): Converted<never> => ({
  nodes: [],
  problems: [{ line: node.line, reason }],
});

const inlineOf = (node: MarkdownNode): Converted<InlineNode> =>
  inlineToNodes({ tokens: inlineTokens({ node }), line: node.line });

const isList = ({ token }: MarkdownNode): boolean =>
  token.type === 'bullet_list_open' || token.type === 'ordered_list_open';

/** An item and the lists below it. One that begins with a list has no words of its own: it is none, only its lists are. */
const convertListItem = (item: MarkdownNode, indentLevel: number): Converted<ListChild> => {
  const [first, ...others] = item.children;
  if (!first)
    return { nodes: [{ type: 'list-item', children: [{ type: 'text', text: '' }] }], problems: [] };
  const lists = isList(first) ? item.children : others;
  const stranger = lists.find((child) => !isList(child));
  if (stranger) return refuse(stranger, folderReason('markdown-item'));
  if (!isList(first) && !isParagraph(first)) return refuse(first, folderReason('markdown-item'));
  const below = lists.map((list): Converted<ListChild> => convertList(list, indentLevel + 1));
  if (isList(first)) return merge(below);
  const { nodes: children, problems } = inlineOf(first);
  return merge<ListChild>([{ nodes: [{ type: 'list-item', children }], problems }, ...below]);
};

const convertList = (list: MarkdownNode, indentLevel: number): Converted<ListNode> => {
  const start = list.token.attrGet('start');
  if (start !== null && start !== '1') {
    return refuse(list, folderReason('markdown-start', { start }));
  }
  if (indentLevel > MOST_LIST_LEVELS) {
    return refuse(list, folderReason('markdown-deep', { limit: MOST_LIST_LEVELS }));
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
      if (!isParagraph(child)) return refuse(child, folderReason('markdown-quote'));
      const { nodes: children, problems } = inlineOf(child);
      return { nodes: [{ type: 'quote', children }], problems };
    }),
  );

const convertCode = ({ token, line }: MarkdownNode): Converted<TextBlockNode> => {
  const info = token.info.trim();
  const isMarked = info === MARKED || info.endsWith(` ${MARKED}`);
  const language = isMarked ? info.slice(0, -MARKED.length).trim() : info;
  const text = token.content.replace(/\n$/, '');
  const { nodes: children, problems } = isMarked
    ? inlineToNodes({ tokens: parseInlineTokens({ markdown: text }), line: line + 1 })
    : { nodes: [{ type: 'text' as const, text }], problems: [] };
  const node: TextBlockNode = { type: 'code', ...(language !== '' && { language }), children };
  return { nodes: [node], problems };
};

/** Turns one Markdown block into nodes of Strapi's `blocks` field; what they cannot hold is a problem. */
export function blockToNodes({ node }: { node: MarkdownNode }): Converted<TextBlockNode> {
  if (isParagraph(node)) {
    const { nodes: children, problems } = inlineOf(node);
    return { nodes: [{ type: 'paragraph', children }], problems };
  }
  switch (node.token.type) {
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
      return refuse(node, UNHOLDABLE[node.token.type] ?? folderReason('markdown-unknown'));
  }
}
