import {
  isOrderedDragTarget,
  type DragTarget,
  type ItemInstance,
  dragAndDropFeature,
  hotkeysCoreFeature,
  keyboardDragAndDropFeature,
  syncDataLoaderFeature,
  type TreeInstance,
} from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useLayoutEffect } from 'react';
import {
  childrenOf,
  type OutlineItem,
  type OutlineState,
  newItem,
  ROOT,
} from '../model/outline-state';
import { placeRefusal } from '../model/place-refusal';
import type { Target } from '../model/step-target';
import type { OutlineView } from '../use-outline-view';
import { INDENT } from './tree-layout';

type Dragged = ItemInstance<OutlineItem>[];

/** Whether what is dragged may hang there. */
function canDrop(
  state: OutlineState,
  [dragged]: Dragged,
  target: DragTarget<OutlineItem>,
): boolean {
  return (
    dragged !== undefined &&
    placeRefusal({ state, id: dragged.getId(), parentId: target.item.getId() }) === null
  );
}

/**
 * Where a drop puts what is dragged. Cases stand before sub-chapters, so that its place is counted among its
 * own kind.
 */
function dropTarget(
  state: OutlineState,
  [dragged]: Dragged,
  target: DragTarget<OutlineItem>,
): (Target & { id: string }) | null {
  if (dragged === undefined) return null;
  const id = dragged.getId();
  const parentId = target.item.getId();
  const kind = state.items.get(id)?.kind;
  const others = childrenOf(state, parentId).filter((child) => child !== id);
  const before = isOrderedDragTarget(target) ? others.slice(0, target.insertionIndex) : others;
  const index = before.filter((child) => state.items.get(child)?.kind === kind).length;
  return { id, parentId, index };
}

const FEATURES = [
  syncDataLoaderFeature,
  hotkeysCoreFeature,
  dragAndDropFeature,
  keyboardDragAndDropFeature,
];

/** Stands for the top, and for what was just taken away. */
const NOTHING = newItem({ id: ROOT, kind: 'chapter', title: '' });

type Options = {
  state: OutlineState;
  view: OutlineView;
  canMove: boolean;
  canWrite: boolean;
  chosen: string | null;
  onMove: (move: Target & { id: string }) => void;
  onExpand: (expanded: string[]) => void;
  onChoose: (id: string | null) => void;
  onRename: (id: string) => void;
  onRemove: (id: string) => void;
  scrollTo: (index: number) => void;
};

/** The tree behind the rows: who is focused, open, dragged; moved by mouse and by keys. */
export function useOutlineTree({
  state,
  view,
  canMove,
  canWrite,
  chosen,
  onMove,
  onExpand,
  onChoose,
  onRename,
  onRemove,
  scrollTo,
}: Options): TreeInstance<OutlineItem> {
  const focused = (tree: TreeInstance<OutlineItem>): string => tree.getFocusedItem().getId();
  const tree = useTree<OutlineItem>({
    rootItemId: ROOT,
    features: FEATURES,
    indent: INDENT,
    getItemName: (item) => item.getItemData().title,
    isItemFolder: (item) => item.getItemData().kind === 'chapter',
    dataLoader: {
      getItem: (id) => state.items.get(id) ?? NOTHING,
      getChildren: view.childrenOf,
    },
    state: { expandedItems: view.expanded, focusedItem: chosen },
    setExpandedItems: (change) =>
      onExpand(typeof change === 'function' ? change(view.expanded) : change),
    setFocusedItem: (change) => onChoose(typeof change === 'function' ? change(chosen) : change),
    scrollToItem: (item) => {
      const { index } = item.getItemMeta();
      if (index >= 0) scrollTo(index);
    },
    canReorder: true,
    canDrag: () => canMove,
    canDrop: (items, target) => canMove && canDrop(state, items, target),
    onDrop: (items, target) => {
      const move = dropTarget(state, items, target);
      if (move) onMove(move);
    },
    hotkeys: {
      startDrag: { hotkey: 'KeyM', isEnabled: (instance) => canMove && !instance.getState().dnd },
      customRename: {
        hotkey: 'F2',
        preventDefault: true,
        isEnabled: () => canWrite,
        handler: (_event, instance) => onRename(focused(instance)),
      },
      customRemove: {
        hotkey: 'Delete',
        isEnabled: () => canWrite,
        handler: (_event, instance) => onRemove(focused(instance)),
      },
    },
  });
  // Before the browser paints: a row that has moved is never seen at its old place.
  useLayoutEffect(() => tree.rebuildTree(), [tree, view]);
  return tree;
}
