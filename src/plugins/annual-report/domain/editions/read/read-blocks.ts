import type { BlockJson } from '../../../contract/block';
import type { ChangePlace } from '../../../contract/changes/change-kinds';
import type { TextField } from '../../../contract/changes/text-change';
import type { InlineNode, ListNode, TextContent } from '../../../contract/text';
import type { Passage, Use } from './section';

const plain = (nodes: InlineNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : plain(node.children))).join('');

const itemsOf = (list: ListNode, depth = 0): { text: string; node: unknown }[] =>
  list.children.flatMap((child) =>
    child.type === 'list'
      ? itemsOf(child, depth + 1)
      : { text: plain(child.children), node: { format: list.format, depth, item: child } },
  );

/** The passages of a text; of a list, its items. Empty ones say nothing and are left out. */
export function contentPassages({
  content,
  field,
  place,
}: {
  content: TextContent;
  field: TextField;
  place: ChangePlace;
}): Passage[] {
  return content
    .flatMap((node, paragraph) =>
      (node.type === 'list' ? itemsOf(node) : [{ text: plain(node.children), node }]).map(
        (item) => ({ ...item, field, place: { ...place, paragraph } }),
      ),
    )
    .filter(({ text }) => text.trim() !== '');
}

/** Keys of images and tables by the ids that blocks name them by. */
export type Keys = { image: Map<string, string>; table: Map<string, string> };

const CHALLENGE_FIELDS = ['problem', 'cause', 'measures'] as const;

const passagesOf = (block: BlockJson, place: ChangePlace): Passage[] => {
  if (block.type === 'text') {
    return contentPassages({ content: block.content, field: 'text', place });
  }
  if (block.type !== 'challenge') return [];
  return CHALLENGE_FIELDS.map((field) => ({ field, text: block[field], node: null, place })).filter(
    ({ text }) => text.trim() !== '',
  );
};

const shownIn = (block: BlockJson, keys: Keys): Pick<Use, 'type' | 'key'>[] => {
  const named = (type: keyof Keys, ids: string[]) =>
    ids.flatMap((id) => {
      const key = keys[type].get(id);
      return key === undefined ? [] : [{ type, key }];
    });
  if (block.type === 'images') return named('image', block.images);
  if (block.type === 'grid') return [{ type: 'grid', key: block.key }];
  return block.type === 'table' ? named('table', [block.table]) : [];
};

/** The passages of a holder's blocks, and the images and tables between them. */
export function readBlocks({
  blocks,
  place,
  keys,
}: {
  blocks: BlockJson[];
  place: ChangePlace;
  keys: Keys;
}): { passages: Passage[]; uses: Use[] } {
  const passages: Passage[] = [];
  const uses: Use[] = [];
  blocks.forEach((block, index) => {
    const here = { ...place, block: index };
    for (const shown of shownIn(block, keys)) {
      uses.push({ ...shown, isCover: false, place: here, passagesBefore: passages.length });
    }
    passages.push(...passagesOf(block, here));
  });
  return { passages, uses };
}
