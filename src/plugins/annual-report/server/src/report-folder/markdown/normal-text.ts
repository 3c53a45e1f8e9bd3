import type {
  InlineNode,
  ListNode,
  TextBlockNode,
  TextContent,
  TextNode,
} from '../../../../contract/text';
import { type Mark, TAGS } from './inline-tags';

const MARKS = Object.keys(TAGS) as Mark[];

type ListChild = ListNode['children'][number];

const marksOf = (node: TextNode): Mark[] => MARKS.filter((mark) => node[mark] === true);

const normalText = (node: TextNode): TextNode => ({
  type: 'text',
  text: node.text,
  ...Object.fromEntries(marksOf(node).map((mark) => [mark, true])),
});

const EMPTY: TextNode = { type: 'text', text: '' };

const joined = (nodes: InlineNode[]): InlineNode[] => {
  const kept: InlineNode[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (node.type === 'link') {
      const children = joined(node.children).filter((child) => child.type === 'text');
      kept.push({ type: 'link', url: node.url, children });
    } else if (node.text === '') {
      continue;
    } else if (last?.type === 'text' && marksOf(last).join() === marksOf(node).join()) {
      last.text += node.text;
    } else {
      kept.push(normalText(node));
    }
  }
  return kept.length === 0 ? [{ ...EMPTY }] : kept;
};

const normalList = (list: ListNode, indentLevel: number): ListNode => ({
  type: 'list',
  format: list.format,
  ...(indentLevel === 0 ? {} : { indentLevel }),
  children: list.children.flatMap((child): ListChild[] => {
    if (child.type === 'list-item') return [{ ...child, children: joined(child.children) }];
    const below = normalList(child, indentLevel + 1);
    return below.children.length === 0 ? [] : [below];
  }),
});

const normalNode = (node: TextBlockNode): TextBlockNode[] => {
  switch (node.type) {
    case 'list': {
      const list = normalList(node, 0);
      return list.children.length === 0 ? [] : [list];
    }
    case 'code': {
      const language = node.language?.trim() ?? '';
      return [
        { type: 'code', ...(language !== '' && { language }), children: joined(node.children) },
      ];
    }
    default:
      return [{ ...node, children: joined(node.children) }];
  }
};

/**
 * The same text without what nobody can see: neighbours with the same marks are one, marks that are false and pieces
 * without a letter are gone, and a list says the level at which it stands.
 */
export function normalContent(content: TextContent): TextContent {
  return content.flatMap(normalNode);
}

/** The same for the inline nodes of one paragraph. */
export function normalInlines(nodes: InlineNode[]): InlineNode[] {
  return joined(nodes);
}
