import type { Check, FindingDraft } from '../check';
import { blockNodes } from '../support/block-nodes';
import { holders } from '../support/holders';

/** Under a heading inside a text something follows before the next heading of its level. */
export const bareHeadings: Check = {
  id: 'bare-headings',
  family: 'complete',
  severity: 'warning',
  name: { zh: '小标题下没有内容', en: 'Headings with nothing below' },
  advice: {
    zh: '请在小标题下补写内容，或删去这个小标题。',
    en: 'Write what belongs below the heading, or remove it.',
  },
  limits: {
    zh: '只看正文里用“标题”样式的小标题，不看加粗的段落。',
    en: 'Sees headings of the text alone, not paragraphs set in bold.',
  },
  run: (context) =>
    holders(context).flatMap(({ blocks, hasMore, place, title }) => {
      const nodes = blockNodes({ blocks });
      return nodes.flatMap((node, index): FindingDraft[] => {
        const next = nodes[index + 1];
        const isBare = next === undefined ? !hasMore : next.type === 'heading';
        if (node.type !== 'heading' || !isBare) return [];
        if (next?.type === 'heading' && next.level > node.level) return [];
        return [
          {
            place: place(node.field),
            quote: node.text,
            messages: {
              zh: `“${title}”中的小标题“${node.text}”下面没有内容。`,
              en: `In "${title}" nothing stands below the heading "${node.text}".`,
            },
          },
        ];
      });
    }),
};
