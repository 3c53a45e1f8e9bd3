import type { Check } from '../check';
import { blockNodes } from '../support/block-nodes';

/** A case tells something. */
export const emptyCases: Check = {
  id: 'empty-cases',
  family: 'complete',
  severity: 'warning',
  name: { zh: '案例没有正文', en: 'Cases without content' },
  advice: {
    zh: '请补写案例正文，或把案例删除或取消发布。',
    en: 'Write the case, or delete or unpublish it.',
  },
  limits: {
    zh: '只有照片的案例不算空；摘要不算正文。',
    en: 'A case of pictures alone is not empty; a summary is not its text.',
  },
  run: ({ content, places }) =>
    content.cases
      .filter(({ blocks }) => blockNodes({ blocks }).length === 0)
      .map((item) => ({
        place: places.case(item, { field: 'content' }),
        messages: {
          zh: `案例“${item.title}”没有正文。`,
          en: `Case "${item.title}" has no content.`,
        },
      })),
};
