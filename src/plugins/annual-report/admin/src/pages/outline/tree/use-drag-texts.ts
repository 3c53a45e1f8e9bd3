import {
  AssistiveDndState,
  isOrderedDragTarget,
  type DndState,
  type DragTarget,
} from '@headless-tree/core';
import { useWords } from '../../words/use-words';
import { ROOT, type OutlineItem } from './model/outline-state';

/** Gives `describe`: what a screen reader says while something is moved by keys. */
export function useDragWords() {
  const say = useWords();
  const placeOf = (target: DragTarget<OutlineItem> | undefined): string => {
    if (target === undefined) return '';
    const title = target.item.getId() === ROOT ? '' : target.item.getItemName();
    if (!isOrderedDragTarget(target)) return say('outline.drag-over', { title });
    const place = target.insertionIndex + 1;
    return title === ''
      ? say('outline.drag-top', { place })
      : say('outline.drag-between', { title, place });
  };
  return (
    dnd: DndState<OutlineItem> | null | undefined,
    step: AssistiveDndState | null | undefined,
  ): string => {
    const place = placeOf(dnd?.dragTarget);
    const title = dnd?.draggedItems?.[0]?.getItemName() ?? '';
    if (step === AssistiveDndState.Started) return say('outline.drag-begun', { title, place });
    if (step === AssistiveDndState.Dragging) return place;
    return step === AssistiveDndState.Completed ? say('outline.drag-done') : '';
  };
}
