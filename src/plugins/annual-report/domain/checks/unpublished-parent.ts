import { unreachable } from '../outline/outline';
import type { Check } from './finding';

/** A chapter that is ready while the chapter above it is not would have no place in the report. */
export const unpublishedParent: Check = {
  id: 'unpublished-parent',
  severity: 'error',
  run: ({ content }) =>
    unreachable({ nodes: content.chapters }).map((chapter) => ({
      check: 'unpublished-parent',
      severity: 'error',
      place: { type: 'chapter', id: chapter.documentId, title: chapter.title },
      messages: {
        zh: `章节“${chapter.title}”已发布，但它的上级章节尚未发布。请先发布上级章节，或把本章节移到别处。`,
        en: `Chapter "${chapter.title}" is published but the chapter above it is not. Publish that one first, or move this chapter.`,
      },
    })),
};
