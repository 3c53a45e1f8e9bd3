import { isOrderedDragTarget, type DragTarget, type ItemInstance } from '@headless-tree/core';
import { placeRefusal } from './model/place-refusal';
import { childrenOf, type OutlineItem, type OutlineState } from './model/outline-state';
import type { Target } from './model/step-target';

type Dragged = ItemInstance<OutlineItem>[];

/** Whether what is dragged may hang there. */
export function canDrop(
  state: OutlineState,
  [dragged]: Dragged,
  target: DragTarget<OutlineItem>,
): boolean {
  return (
    dragged !== undefined &&
    placeRefusal({ state, id: dragged.getId(), holder: target.item.getId() }) === null
  );
}

/**
 * Where a drop puts what is dragged. Cases stand before sub-chapters, so that its place is counted among its
 * own kind.
 */
export function dropTarget(
  state: OutlineState,
  [dragged]: Dragged,
  target: DragTarget<OutlineItem>,
): (Target & { id: string }) | null {
  if (dragged === undefined) return null;
  const id = dragged.getId();
  const holder = target.item.getId();
  const kind = state.items.get(id)?.kind;
  const others = childrenOf(state, holder).filter((child) => child !== id);
  const before = isOrderedDragTarget(target) ? others.slice(0, target.insertionIndex) : others;
  const index = before.filter((child) => state.items.get(child)?.kind === kind).length;
  return { id, holder, index };
}
