import type { Check, FindingDraft } from '../check';
import { blockNodes } from '../support/block-nodes';
import { sections } from '../support/sections';

/** Under a heading inside a text something follows before the next heading of its level. */
export const bareHeadings: Check = {
  id: 'bare-headings',
  family: 'complete',
  reads: 'report',
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
    sections(context).flatMap(({ blocks, hasMore, place, title }) => {
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

/** A chapter is more than its heading: it holds text, pictures, tables, cases or chapters. */
export const emptyChapters: Check = {
  id: 'empty-chapters',
  family: 'complete',
  reads: 'report',
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
    sections(context)
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

/** A case tells something. */
export const emptyCases: Check = {
  id: 'empty-cases',
  family: 'complete',
  reads: 'report',
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

const PARTS = {
  problem: { zh: '存在的问题', en: 'the problem' },
  cause: { zh: '原因分析', en: 'its cause' },
  measures: { zh: '应对举措', en: 'what is done about it' },
} as const;

const NAMES = ['problem', 'cause', 'measures'] as const;

/** A challenge says the problem, its cause and what is done about it. */
export const incompleteChallenges: Check = {
  id: 'incomplete-challenges',
  family: 'complete',
  reads: 'report',
  severity: 'warning',
  name: { zh: '挑战不完整', en: 'Incomplete challenges' },
  advice: { zh: '请补写缺少的部分。', en: 'Write what is missing.' },
  limits: {
    zh: '只看三个部分是否填写，不看写得是否充分。',
    en: 'Looks only whether the three parts are there.',
  },
  run: (context) =>
    sections(context).flatMap(({ blocks, place }) =>
      blocks.flatMap((block, index): FindingDraft[] => {
        if (block.type !== 'challenge') return [];
        const number = context.numbering.challenges.get(block) ?? 0;
        return NAMES.filter((part) => block[part].trim() === '').map((part) => ({
          place: place(`content.${index}.${part}`),
          messages: {
            zh: `挑战 ${number} 没有写“${PARTS[part].zh}”。`,
            en: `Challenge ${number} does not say ${PARTS[part].en}.`,
          },
        }));
      }),
    ),
};
