import {
  childrenOf,
  parentsOf,
  siblingsIn,
  type ItemKind,
  type OutlineItem,
  type OutlineState,
} from './outline-state';

const listOf = (kind: ItemKind): 'chapters' | 'cases' =>
  kind === 'chapter' ? 'chapters' : 'cases';

const withSiblings = (
  state: OutlineState,
  kind: ItemKind,
  parentId: string,
  ids: readonly string[],
): OutlineState => {
  const list = listOf(kind);
  return { ...state, [list]: new Map(state[list]).set(parentId, ids) };
};

const takeOut = (state: OutlineState, { id, kind }: OutlineItem): OutlineState => {
  const parentId = parentsOf(state).get(id);
  if (parentId === undefined) return state;
  const others = siblingsIn(state, kind, parentId).filter((sibling) => sibling !== id);
  return withSiblings(state, kind, parentId, others);
};

const putIn = (
  state: OutlineState,
  { id, kind }: OutlineItem,
  parentId: string,
  index: number,
): OutlineState => {
  const siblings = siblingsIn(state, kind, parentId);
  const at = Math.min(Math.max(index, 0), siblings.length);
  return withSiblings(state, kind, parentId, [...siblings.slice(0, at), id, ...siblings.slice(at)]);
};

/** Puts an item below `holder`, at an index among its other siblings of the same kind. */
export function moveItem({
  state,
  id,
  parentId,
  index,
}: {
  state: OutlineState;
  id: string;
  parentId: string;
  index: number;
}): OutlineState {
  const item = state.items.get(id);
  return item ? putIn(takeOut(state, item), item, parentId, index) : state;
}

export function addItem({
  state,
  item,
  parentId,
  index,
}: {
  state: OutlineState;
  item: OutlineItem;
  parentId: string;
  index: number;
}): OutlineState {
  return putIn({ ...state, items: new Map(state.items).set(item.id, item) }, item, parentId, index);
}

export function renameItem({
  state,
  id,
  title,
}: {
  state: OutlineState;
  id: string;
  title: string;
}): OutlineState {
  const item = state.items.get(id);
  if (!item || item.title === title) return state;
  return { ...state, items: new Map(state.items).set(id, { ...item, title }) };
}

/** Takes an item away; one that holds others stays. */
export function removeItem({ state, id }: { state: OutlineState; id: string }): OutlineState {
  const item = state.items.get(id);
  if (!item || childrenOf(state, id).length > 0) return state;
  const items = new Map(state.items);
  items.delete(id);
  return { ...takeOut(state, item), items };
}

/** A name for a new item that nothing in the outline has. */
export function freshId(state: OutlineState): string {
  let count = 1;
  while (state.items.has(`new-${count}`)) count += 1;
  return `new-${count}`;
}
