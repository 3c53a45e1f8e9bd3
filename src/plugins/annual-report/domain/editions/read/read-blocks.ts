import type { BlockJson } from '../../../contract/block';
import type { ChangePlace } from '../../../contract/changes/change-parts';
import { contentPassages } from './content-passages';
import type { Passage, Use } from './holder';

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
  const named = (type: Use['type'], ids: string[]) =>
    ids.flatMap((id) => {
      const key = keys[type].get(id);
      return key === undefined ? [] : [{ type, key }];
    });
  if (block.type === 'images') return named('image', block.images);
  return block.type === 'table' ? named('table', [block.table]) : [];
};

/** The passages of a holder's blocks, and the images and tables between them. */
export const readBlocks = ({
  blocks,
  place,
  keys,
}: {
  blocks: BlockJson[];
  place: ChangePlace;
  keys: Keys;
}): { passages: Passage[]; uses: Use[] } => {
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
};
