import { parentsOf, inReadingOrder, siblingsIn, type OutlineState } from './outline-state';

export type ChangeKind = 'added' | 'removed' | 'moved' | 'renamed';

/** What became of an item; something can be moved and renamed at once. */
export type OutlineChanges = Map<string, ChangeKind[]>;

/** Ids of a longest run that stands in the same order in both lists. */
const unmovedInOrder = (before: readonly string[], after: readonly string[]): Set<string> => {
  const places = new Map(before.map((id, place) => [id, place]));
  const common = after.filter((id) => places.has(id));
  const best: { length: number; previous: number }[] = [];
  let last = -1;
  common.forEach((id, index) => {
    let entry = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const isBefore = (places.get(common[earlier] ?? '') ?? 0) < (places.get(id) ?? 0);
      const length = (best[earlier]?.length ?? 0) + 1;
      if (isBefore && length > entry.length) entry = { length, previous: earlier };
    }
    best.push(entry);
    if (entry.length > (best[last]?.length ?? 0)) last = index;
  });
  const stayed = new Set<string>();
  for (let at = last; at >= 0; at = best[at]?.previous ?? -1) stayed.add(common[at] ?? '');
  return stayed;
};

/**
 * What happened between two outlines, by item. Of siblings that changed their order, as few as possible
 * count as moved.
 */
export function compareStates({
  before,
  after,
}: {
  before: OutlineState;
  after: OutlineState;
}): OutlineChanges {
  const changes: OutlineChanges = new Map();
  const heldBefore = parentsOf(before);
  const stayed = new Map<string, Set<string>>();
  const isStayed = (kind: 'chapter' | 'case', parentId: string, id: string): boolean => {
    const key = `${kind} ${parentId}`;
    const siblings =
      stayed.get(key) ??
      unmovedInOrder(siblingsIn(before, kind, parentId), siblingsIn(after, kind, parentId));
    stayed.set(key, siblings);
    return siblings.has(id);
  };
  for (const { item, parentId } of inReadingOrder(after)) {
    const old = before.items.get(item.id);
    if (!old) {
      changes.set(item.id, ['added']);
      continue;
    }
    const isMoved = heldBefore.get(item.id) !== parentId || !isStayed(item.kind, parentId, item.id);
    const kinds: ChangeKind[] = [
      ...(isMoved ? (['moved'] as const) : []),
      ...(old.title !== item.title ? (['renamed'] as const) : []),
    ];
    if (kinds.length > 0) changes.set(item.id, kinds);
  }
  for (const { item } of inReadingOrder(before)) {
    if (!after.items.has(item.id)) changes.set(item.id, ['removed']);
  }
  return changes;
}
