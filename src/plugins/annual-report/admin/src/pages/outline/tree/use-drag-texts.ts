import {
  AssistiveDndState,
  isOrderedDragTarget,
  type DndState,
  type DragTarget,
} from '@headless-tree/core';
import { useTranslate } from '../../../texts/use-texts';
import { ROOT, type OutlineItem } from '../model/outline-state';

/** Gives `describe`: what a screen reader says while something is moved by keys. */
export function useDragTexts() {
  const translate = useTranslate();
  const placeOf = (target: DragTarget<OutlineItem> | undefined): string => {
    if (target === undefined) return '';
    const title = target.item.getId() === ROOT ? '' : target.item.getItemName();
    if (!isOrderedDragTarget(target)) return translate('outline.drag-over', { title });
    const place = target.insertionIndex + 1;
    return title === ''
      ? translate('outline.drag-top', { place })
      : translate('outline.drag-between', { title, place });
  };
  return (
    dnd: DndState<OutlineItem> | null | undefined,
    step: AssistiveDndState | null | undefined,
  ): string => {
    const place = placeOf(dnd?.dragTarget);
    const title = dnd?.draggedItems?.[0]?.getItemName() ?? '';
    if (step === AssistiveDndState.Started)
      return translate('outline.drag-begun', { title, place });
    if (step === AssistiveDndState.Dragging) return place;
    return step === AssistiveDndState.Completed ? translate('outline.drag-done') : '';
  };
}
