import { isOrderedDragTarget } from '@headless-tree/core';
import { VisuallyHidden } from '@strapi/design-system';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, type KeyboardEvent } from 'react';
import { MAX_OUTLINE_LEVEL, type OutlineNumbers } from '../../../../../contract/admin/outline';
import { useTranslate } from '../../../texts/use-texts';
import { useItemNumber, useItemRanges } from '../item-number';
import type { OutlineState } from '../model/outline-state';
import type { Step, Target } from '../model/step-target';
import type { OutlineView } from '../use-outline-view';
import { OutlineRow } from './OutlineRow';
import type { RowCommands } from './RowMenu';
import { statusText } from './StatusBadge';
import { INDENT, ROW_HEIGHT, DropLine, Item, Scroller } from './tree-layout';
import { useDragTexts } from './use-drag-texts';
import { useOutlineTree } from './use-outline-tree';

const STEP_KEYS: Partial<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** Focuses a row; one that is out of view is brought to the nearest edge, or to the centre. */
export type FocusRow = (id: string, align?: 'auto' | 'center') => void;

type Props = {
  state: OutlineState;
  view: OutlineView;
  numbers: Map<string, OutlineNumbers>;
  canWrite: boolean;
  canMove: boolean;
  renaming: string | null;
  chosen: string | null;
  commands: RowCommands;
  onMove: (move: Target & { id: string }) => void;
  onExpand: (expanded: string[]) => void;
  onChoose: (id: string | null) => void;
  onRenamed: (id: string, title: string | null, by: 'key' | 'leaving') => void;
  /** Hands out how to bring a row into view and focus it. */
  onReady: (focus: FocusRow) => void;
};

/** The rows of an outline, of which only those in view are drawn. */
export function OutlineTree(props: Props) {
  const { state, view, numbers, canWrite, canMove, renaming, chosen, commands } = props;
  const translate = useTranslate();
  const numberOf = useItemNumber();
  const rangesOf = useItemRanges();
  const describe = useDragTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const scroll = useRef<(index: number) => void>(() => undefined);
  const alignment = useRef<'auto' | 'center'>('auto');
  const tree = useOutlineTree({
    state,
    view,
    canMove,
    canWrite,
    onMove: props.onMove,
    chosen,
    onExpand: props.onExpand,
    onChoose: props.onChoose,
    onRename: commands.rename,
    onRemove: commands.remove,
    scrollTo: (index) => scroll.current(index),
  });
  const items = tree.getItems();
  const { dnd } = tree.getState();
  const target = tree.getDragTarget();
  const always = [chosen, dnd?.draggedItems?.[0]?.getId(), renaming]
    .map((id) => items.findIndex((item) => item.getId() === id))
    .filter((index) => index >= 0);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    getItemKey: (index) => items[index]?.getId() ?? index,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...always])].sort((a, b) => a - b),
  });
  scroll.current = (index) => {
    virtualizer.scrollToIndex(index, { align: alignment.current });
    alignment.current = 'auto';
  };
  props.onReady((id, align = 'auto') => {
    alignment.current = align;
    tree.getItemInstance(id).setFocused();
    tree.updateDomFocus();
  });

  const toggle = useCallback(
    (id: string) => {
      const item = tree.getItemInstance(id);
      item.setFocused();
      if (item.isExpanded()) item.collapse();
      else item.expand();
    },
    [tree],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEP_KEYS[event.key];
    const isTyping = event.target instanceof HTMLInputElement;
    if (!canMove || isTyping || step === undefined || !event.altKey || !event.shiftKey) return;
    event.preventDefault();
    commands.step(tree.getFocusedItem().getId(), step);
  };

  return (
    <>
      <VisuallyHidden aria-live="assertive">
        {describe(dnd, tree.getState().assistiveDndState)}
      </VisuallyHidden>
      <Scroller ref={scroller}>
        <div
          {...tree.getContainerProps(translate('outline.label'))}
          onKeyDown={onKeyDown}
          style={{ position: 'relative', height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const row = items[index];
            const item = row && state.items.get(row.getId());
            if (!item) return null;
            const { level } = row.getItemMeta();
            const isRenaming = renaming === item.id;
            const isHolding = view.childrenOf(item.id).length > 0;
            const ranges = rangesOf(item.kind, numbers.get(item.id));
            const label = [
              `${numberOf(item.kind, numbers.get(item.id))} ${item.title}`,
              translate(statusText(item)),
              item.isBlank && !isHolding ? translate('outline.blank') : '',
              ...Object.values(ranges),
            ]
              .filter((part) => part !== '')
              .join('，');
            return (
              <Item
                key={key}
                {...row.getProps()}
                draggable={canMove && !isRenaming}
                aria-label={label}
                aria-expanded={isHolding ? row.isExpanded() : undefined}
                aria-selected={chosen === item.id}
                onClick={() => row.setFocused()}
                onFocus={() => row.setFocused()}
                $isChosen={chosen === item.id}
                $isOver={row.isUnorderedDragTarget()}
                $isDragged={dnd?.draggedItems?.[0]?.getId() === item.id}
                style={{ transform: `translateY(${start}px)` }}
              >
                <OutlineRow
                  item={item}
                  numbers={numbers.get(item.id)}
                  level={level}
                  isExpanded={row.isExpanded()}
                  isHolding={isHolding}
                  canHoldChapters={level + 1 < MAX_OUTLINE_LEVEL}
                  isRenaming={isRenaming}
                  isReachable={row.isFocused()}
                  canWrite={canWrite}
                  commands={commands}
                  onToggle={toggle}
                  onRenamed={props.onRenamed}
                />
              </Item>
            );
          })}
        </div>
        {target && isOrderedDragTarget(target) && (
          <DropLine
            style={{
              top: target.dragLineIndex * ROW_HEIGHT - 1,
              left: 12 + target.dragLineLevel * INDENT,
            }}
          />
        )}
      </Scroller>
    </>
  );
}
