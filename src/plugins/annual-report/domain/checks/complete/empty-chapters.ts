import type { Check } from '../check';
import { blockNodes } from '../support/block-nodes';
import { holders } from '../support/holders';

/** A chapter is more than its heading: it holds text, pictures, tables, cases or chapters. */
export const emptyChapters: Check = {
  id: 'empty-chapters',
  family: 'complete',
  severity: 'warning',
  name: { zh: '章节没有内容', en: 'Chapters without content' },
  advice: {
    zh: '请补写内容；如果不需要这一章节，请把它删除或取消发布。',
    en: 'Write it, or delete or unpublish it if it is not needed.',
  },
  limits: {
    zh: '有下级章节或案例的章节不算空；不看内容是否足够。',
    en: 'A chapter with sub-chapters or cases is not empty; says nothing of how much there should be.',
  },
  run: (context) =>
    holders(context)
      .filter(({ hasMore, blocks }) => !hasMore && blockNodes({ blocks }).length === 0)
      .filter(({ place }) => place().type === 'chapter')
      .map(({ title, place }) => ({
        place: place('content'),
        messages: {
          zh: `章节“${title}”只有标题，没有内容，也没有案例和下级章节。`,
          en: `Chapter "${title}" is a heading alone: no content, no cases, no sub-chapters.`,
        },
      })),
};
