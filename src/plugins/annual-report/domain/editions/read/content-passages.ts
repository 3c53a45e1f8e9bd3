import type { ChangePlace } from '../../../contract/changes/change-parts';
import type { TextField } from '../../../contract/changes/text-change';
import type { InlineNode, ListNode, TextContent } from '../../../contract/text';
import type { Passage } from './holder';

const plain = (nodes: InlineNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : plain(node.children))).join('');

const itemsOf = (list: ListNode, depth = 0): { text: string; node: unknown }[] =>
  list.children.flatMap((child) =>
    child.type === 'list'
      ? itemsOf(child, depth + 1)
      : { text: plain(child.children), node: { format: list.format, depth, item: child } },
  );

/** The passages of a text; of a list, its items. Empty ones say nothing and are left out. */
export const contentPassages = ({
  content,
  field,
  place,
}: {
  content: TextContent;
  field: TextField;
  place: ChangePlace;
}): Passage[] =>
  content
    .flatMap((node, paragraph) =>
      (node.type === 'list' ? itemsOf(node) : [{ text: plain(node.children), node }]).map(
        (item) => ({ ...item, field, place: { ...place, paragraph } }),
      ),
    )
    .filter(({ text }) => text.trim() !== '');
