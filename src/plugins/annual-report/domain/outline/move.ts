import { compareSiblings } from './outline';

export type Sibling = { documentId: string; position: number };

/**
 * The siblings in their new order, positions counted from 1 without gaps, after `documentId` was put at
 * `index` (counted from 0; clamped to the ends).
 */
export function moveTo({
  documentId,
  index,
  siblings,
}: {
  documentId: string;
  index: number;
  siblings: Sibling[];
}): Sibling[] {
  const others = siblings
    .filter((sibling) => sibling.documentId !== documentId)
    .sort(compareSiblings)
    .map((sibling) => sibling.documentId);
  const at = Math.min(Math.max(index, 0), others.length);
  return [...others.slice(0, at), documentId, ...others.slice(at)].map((id, place) => ({
    documentId: id,
    position: place + 1,
  }));
}

/** Position after the last sibling. */
export function nextPosition({ siblings }: { siblings: Sibling[] }): number {
  return 1 + Math.max(0, ...siblings.map((sibling) => sibling.position));
}
