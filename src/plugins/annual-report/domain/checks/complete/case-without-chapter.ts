import { unreachable } from '../../outline/outline';
import type { Check } from '../check';

/** A case that is ready needs a chapter that is ready. */
export const caseWithoutChapter: Check = {
  id: 'case-without-chapter',
  family: 'complete',
  severity: 'error',
  name: { zh: '案例没有章节', en: 'Case without a chapter' },
  advice: {
    zh: '请先发布它所属的章节，或把案例挂到别的章节。',
    en: 'Publish its chapter, or attach the case to another one.',
  },
  limits: {
    zh: '只看发布时会采用的内容。',
    en: 'Looks only at what a release would take.',
  },
  run: ({ content, places }) => {
    const lost = new Set(
      unreachable({ nodes: content.chapters }).map((chapter) => chapter.documentId),
    );
    const placed = new Set(
      content.chapters.map(({ documentId }) => documentId).filter((id) => !lost.has(id)),
    );
    return content.cases
      .filter((item) => item.chapter === null || !placed.has(item.chapter))
      .map((item) => ({
        place: places.case(item),
        messages: {
          zh: `案例“${item.title}”已发布，但它所属的章节尚未发布或未指定。`,
          en: `Case "${item.title}" is published but its chapter is not, or it has none.`,
        },
      }));
  },
};
