import type { Check } from '../check';
import { blockNodes } from '../support/block-nodes';
import { excerpt } from '../support/excerpt';
import { holders } from '../support/holders';

/** A part of a challenge stands alone: the next one has a heading of its own. */
const PART = /\.(?:problem|cause|measures)$/;

/** Something follows a colon. */
export const emptyColons: Check = {
  id: 'empty-colons',
  family: 'form',
  severity: 'warning',
  name: { zh: '冒号后面没有内容', en: 'Colons that introduce nothing' },
  advice: {
    zh: '请补写冒号后面的内容，或改用句号。',
    en: 'Write what it announces, or end the sentence.',
  },
  limits: {
    zh: '冒号后面跟着图片、表格、案例或下级章节的不提示。',
    en: 'Pictures, tables, cases and sub-chapters count as what follows.',
  },
  run: (context) =>
    holders(context).flatMap(({ blocks, hasMore, place }) => {
      const nodes = blockNodes({ blocks });
      return nodes.flatMap((node, index) => {
        const next = nodes[index + 1];
        const isPart = PART.test(node.field);
        const follows = !isPart && (next === undefined ? hasMore : next.type !== 'heading');
        if (node.type !== 'text' || follows || !/[：:]\s*$/.test(node.text)) return [];
        const text = node.text.trim();
        return [
          {
            place: place(node.field),
            quote: excerpt({ text, start: text.length - 1, end: text.length, reach: 20 }),
            messages: {
              zh: '这一段以冒号结尾，后面却没有内容。',
              en: 'This paragraph ends with a colon and nothing follows it.',
            },
          },
        ];
      });
    }),
};
