import type { BlockContent } from '../content/report-content';
import type { Check, Finding, FindingPlace } from './finding';

const missingThings = (
  blocks: BlockContent[],
  images: Set<string>,
  tables: Set<string>,
): ('image' | 'table')[] =>
  blocks.flatMap((block): ('image' | 'table')[] => {
    if (block.type === 'images') {
      return block.images.some((image) => !images.has(image)) ? ['image'] : [];
    }
    if (block.type === 'table') {
      return block.table === null || !tables.has(block.table) ? ['table'] : [];
    }
    return [];
  });

const describe = (thing: 'image' | 'table', place: FindingPlace): Finding => ({
  check: 'block-references',
  severity: 'error',
  place,
  messages:
    thing === 'image'
      ? {
          zh: `“${place.title}”中的图片组引用了已不存在的图片。请重新选择图片，或删除这个图片组。`,
          en: `An images block of "${place.title}" points to an image that does not exist. Choose another, or remove the block.`,
        }
      : {
          zh: `“${place.title}”中的指标表块没有选择指标表，或所选的表已不存在。请选择一张表，或删除这个块。`,
          en: `A table block of "${place.title}" names no table, or one that does not exist. Choose one, or remove the block.`,
        },
});

/** Blocks that point to an image or a table that is not there. */
export const blockReferences: Check = {
  id: 'block-references',
  severity: 'error',
  run: ({ content }) => {
    const images = new Set(content.images.map((image) => image.documentId));
    const tables = new Set(content.tables.map((table) => table.documentId));
    const find = (
      type: 'chapter' | 'case',
      items: { documentId: string; title: string; blocks: BlockContent[] }[],
    ): Finding[] =>
      items.flatMap(({ documentId, title, blocks }) =>
        missingThings(blocks, images, tables).map((thing) =>
          describe(thing, { type, id: documentId, title }),
        ),
      );
    return [...find('chapter', content.chapters), ...find('case', content.cases)];
  },
};
