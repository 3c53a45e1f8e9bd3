import { unreachable } from '../outline/outline';
import type { Check } from './finding';

/** A case that is ready needs a chapter that is ready. */
export const caseWithoutChapter: Check = {
  id: 'case-without-chapter',
  severity: 'error',
  run: ({ content }) => {
    const lost = new Set(
      unreachable({ nodes: content.chapters }).map((chapter) => chapter.documentId),
    );
    const placed = new Set(
      content.chapters.map(({ documentId }) => documentId).filter((id) => !lost.has(id)),
    );
    return content.cases
      .filter((item) => item.chapter === null || !placed.has(item.chapter))
      .map((item) => ({
        check: 'case-without-chapter',
        severity: 'error',
        place: { type: 'case', id: item.documentId, title: item.title },
        messages: {
          zh: `案例“${item.title}”已发布，但它所属的章节尚未发布或未指定。请先发布该章节，或把案例挂到别的章节。`,
          en: `Case "${item.title}" is published but its chapter is not, or it has none. Publish the chapter, or attach the case to another one.`,
        },
      }));
  },
};
