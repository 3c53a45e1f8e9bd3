import type { InlineNode, ListNode } from '../../../contract/text';
import { hasWords } from '../../content/grid-content';
import type { BlockContent } from '../../content/report-content';

/** What stands in blocks, one after the other. `field` is the path in the document. */
export type BlockNode =
  | { type: 'heading'; level: number; text: string; field: string }
  | { type: 'text'; text: string; field: string }
  | { type: 'thing'; field: string };

const plainText = (nodes: InlineNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : plainText(node.children))).join('');

const listNodes = (list: ListNode, field: string): BlockNode[] =>
  list.children.flatMap((child, index): BlockNode[] => {
    const at = `${field}.${index}`;
    return child.type === 'list'
      ? listNodes(child, at)
      : [{ type: 'text', text: plainText(child.children), field: at }];
  });

const nodesOf = (block: BlockContent, field: string): BlockNode[] => {
  if (block.type === 'images') return block.images.length > 0 ? [{ type: 'thing', field }] : [];
  if (block.type === 'table') return block.table === null ? [] : [{ type: 'thing', field }];
  if (block.type === 'challenge') {
    return (['problem', 'cause', 'measures'] as const).map((part) => ({
      type: 'text',
      text: block[part],
      field: `${field}.${part}`,
    }));
  }
  if (block.type === 'grid') return hasWords(block) ? [{ type: 'thing', field }] : [];
  return block.content.flatMap((node, index): BlockNode[] => {
    const at = `${field}.content.${index}`;
    if (node.type === 'list') return listNodes(node, at);
    const text = plainText(node.children);
    return node.type === 'heading'
      ? [{ type: 'heading', level: node.level, text, field: at }]
      : [{ type: 'text', text, field: at }];
  });
};

/** Blocks as a flat list of what they hold, without blank texts. */
export function blockNodes({ blocks }: { blocks: BlockContent[] }): BlockNode[] {
  return blocks
    .flatMap((block, index) => nodesOf(block, `content.${index}`))
    .filter((node) => node.type === 'thing' || node.text.trim() !== '');
}
