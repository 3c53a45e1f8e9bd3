import { unreachable } from '../../outline/outline';
import type { Check } from '../check';

/** A chapter that is ready while the chapter above it is not would have no place in the report. */
export const unpublishedParent: Check = {
  id: 'unpublished-parent',
  family: 'complete',
  severity: 'error',
  name: { zh: '上级章节未发布', en: 'Unpublished parent' },
  advice: {
    zh: '请先发布上级章节，或把本章节移到别处。',
    en: 'Publish the chapter above first, or move this one.',
  },
  limits: {
    zh: '只看发布时会采用的内容。',
    en: 'Looks only at what a release would take.',
  },
  run: ({ content, places }) =>
    unreachable({ nodes: content.chapters }).map((chapter) => ({
      place: places.chapter(chapter),
      messages: {
        zh: `章节“${chapter.title}”已发布，但它的上级章节尚未发布。`,
        en: `Chapter "${chapter.title}" is published but the chapter above it is not.`,
      },
    })),
};
