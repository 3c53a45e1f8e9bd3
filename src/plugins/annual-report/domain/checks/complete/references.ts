import type { FindingPlace } from '../../base/finding-place';
import type { BlockContent } from '../../content/report-content';
import type { Check, FindingDraft } from '../check';

/** A token that cannot be printed would stand in the report as it was typed. */
export const unknownToken: Check = {
  id: 'unknown-token',
  family: 'complete',
  reads: 'report',
  severity: 'error',
  name: { zh: '数据引用无法解析', en: 'Tokens that cannot be printed' },
  advice: {
    zh: '请改正花括号里的引用，或直接写出文字和数字。',
    en: 'Mend what stands between the braces, or write the words and the number themselves.',
  },
  limits: {
    zh: '不看代码块；单个花括号不算引用。也不判断引用的指标是否符合句意。',
    en: 'Blocks of code and single braces are no tokens. Whether the indicator suits the sentence is not asked.',
  },
  run: ({ tokenProblems }) =>
    tokenProblems.map(({ place, token, messages }) => ({
      place,
      quote: token,
      messages: {
        zh: `“${place.title}”中的引用 ${token} 无法解析：${messages.zh}`,
        en: `The token ${token} in "${place.title}" cannot be printed: ${messages.en}`,
      },
    })),
};

type Thing = 'image' | 'table';

const missingThing = (
  block: BlockContent,
  images: Set<string>,
  tables: Set<string>,
): Thing | null => {
  if (block.type === 'images') {
    return block.images.some((image) => !images.has(image)) ? 'image' : null;
  }
  if (block.type === 'table') {
    return block.table === null || !tables.has(block.table) ? 'table' : null;
  }
  return null;
};

const describe = (thing: Thing, place: FindingPlace): FindingDraft => ({
  place,
  messages:
    thing === 'image'
      ? {
          zh: `“${place.title}”中的图片组引用了已不存在的图片。`,
          en: `An images block of "${place.title}" points to an image that does not exist.`,
        }
      : {
          zh: `“${place.title}”中的指标表块没有选择指标表，或所选的表已不存在。`,
          en: `A table block of "${place.title}" names no table, or one that does not exist.`,
        },
});

/** Blocks that point to an image or a table that is not there. */
export const blockReferences: Check = {
  id: 'block-references',
  family: 'complete',
  reads: 'report',
  severity: 'error',
  name: { zh: '引用已不存在', en: 'Broken block references' },
  advice: { zh: '请重新选择，或删除这个块。', en: 'Choose another, or remove the block.' },
  limits: {
    zh: '不看图片或指标表的内容。',
    en: 'Says nothing of what an image or a table shows.',
  },
  run: ({ content, places }) => {
    const images = new Set(content.images.map((image) => image.documentId));
    const tables = new Set(content.tables.map((table) => table.documentId));
    const find = (
      blocks: BlockContent[],
      placeAt: (field: string) => FindingPlace,
    ): FindingDraft[] =>
      blocks.flatMap((block, index) => {
        const thing = missingThing(block, images, tables);
        return thing === null ? [] : [describe(thing, placeAt(`content.${index}`))];
      });
    return [
      ...content.chapters.flatMap((chapter) =>
        find(chapter.blocks, (field) => places.chapter(chapter, { field })),
      ),
      ...content.cases.flatMap((item) =>
        find(item.blocks, (field) => places.case(item, { field })),
      ),
    ];
  },
};
