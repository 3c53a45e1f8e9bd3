import { compareStates, type ChangeKind } from './compare-states';
import { addItem, moveItem, removeItem, renameItem } from './edit-state';
import {
  childrenOf,
  parentsOf,
  inReadingOrder,
  ROOT,
  siblingsIn,
  type OutlineItem,
  type OutlineState,
} from './outline-state';
import { placeRefusal } from './place-refusal';

/** Index after the nearest sibling before it that stands there too. */
const indexFor = (
  result: OutlineState,
  mine: OutlineState,
  item: OutlineItem,
  parentId: string,
) => {
  const there = siblingsIn(result, item.kind, parentId).filter((id) => id !== item.id);
  const siblings = siblingsIn(mine, item.kind, parentId);
  const before = siblings.slice(0, siblings.indexOf(item.id)).reverse();
  const previous = before.find((id) => there.includes(id));
  return previous === undefined ? 0 : there.indexOf(previous) + 1;
};

type Change = { item: OutlineItem; isNew: boolean };

/**
 * Makes the changes that lead from `base` to `mine` again on an outline that somebody else changed meanwhile.
 * `skipped` names what could not be done there: its place is gone, or would be too deep, or it has content now.
 */
export function reapplyChanges({
  base,
  mine,
  theirs,
}: {
  base: OutlineState;
  mine: OutlineState;
  theirs: OutlineState;
}): { state: OutlineState; skipped: string[] } {
  const changes = compareStates({ before: base, after: mine });
  const parents = parentsOf(mine);
  let state = theirs;

  const place = ({ item, isNew }: Change): boolean => {
    const parentId = parents.get(item.id) ?? ROOT;
    const items = isNew ? new Map(state.items).set(item.id, item) : state.items;
    if (placeRefusal({ state: { ...state, items }, id: item.id, parentId }) !== null) return false;
    const index = indexFor(state, mine, item, parentId);
    state = isNew
      ? addItem({ state, item, parentId, index })
      : moveItem({ state, id: item.id, parentId, index });
    return true;
  };

  const changed = inReadingOrder(mine).filter(({ item }) => changes.has(item.id));
  const isChange = ({ item }: { item: OutlineItem }, ...kinds: ChangeKind[]): boolean =>
    kinds.some((kind) => changes.get(item.id)?.includes(kind));
  const lost = changed.filter(
    (change) => !isChange(change, 'added') && !theirs.items.has(change.item.id),
  );
  for (const { item } of changed.filter((change) => isChange(change, 'renamed'))) {
    state = renameItem({ state, id: item.id, title: item.title });
  }

  let pending = changed
    .filter((change) => !lost.includes(change) && isChange(change, 'added', 'moved'))
    .map((change): Change => ({ item: change.item, isNew: isChange(change, 'added') }));
  // What is too deep now may fit once something below it has moved out.
  for (let before = Infinity; pending.length < before;) {
    before = pending.length;
    pending = pending.filter((change) => !place(change));
  }

  const unremovable = inReadingOrder(base)
    .filter(({ item }) => changes.get(item.id)?.[0] === 'removed')
    .reverse()
    .filter(({ item: { id } }) => {
      const now = state.items.get(id);
      if (!now) return false;
      const canGo = now.isRemovable && childrenOf(state, id).length === 0;
      if (canGo) state = removeItem({ state, id });
      return !canGo;
    });
  return { state, skipped: [...lost, ...pending, ...unremovable].map(({ item }) => item.title) };
}
