import type { Check, FindingDraft } from '../check';
import { sections } from '../support/sections';

/** A picture or a table stands in the report once. */
export const repeatedThings: Check = {
  id: 'repeated-things',
  family: 'complete',
  reads: 'report',
  severity: 'warning',
  name: { zh: '图片或指标表重复出现', en: 'Pictures and tables shown twice' },
  advice: {
    zh: '请只保留一处，另一处换成别的图片，或在文中引用它的编号。',
    en: 'Keep one of them; use another picture, or refer to its number.',
  },
  limits: {
    zh: '同一张照片上传两次时认不出来；案例的封面不算。',
    en: 'Does not know a photograph that was uploaded twice; covers do not count.',
  },
  run: (context) => {
    const { content, places } = context;
    const images = new Map(content.images.map((image) => [image.documentId, image]));
    const tables = new Map(content.tables.map((table) => [table.documentId, table]));
    const seen = new Set<string>();
    const isAgain = (id: string): boolean => {
      const known = seen.has(id);
      seen.add(id);
      return known;
    };
    return sections(context).flatMap(({ blocks, place, title }) =>
      blocks.flatMap((block, index): FindingDraft[] => {
        const at = place(`content.${index}`);
        if (block.type === 'table') {
          const table = tables.get(block.table ?? '');
          if (!table || !isAgain(table.documentId)) return [];
          return [
            {
              place: at,
              quote: table.title,
              messages: {
                zh: `《${table.title}》（${places.table(table).label ?? ''}）在“${title}”中又出现了一次。`,
                en: `"${table.title}" (${places.table(table).label ?? ''}) is shown again in "${title}".`,
              },
            },
          ];
        }
        if (block.type !== 'images') return [];
        return block.images
          .filter(isAgain)
          .flatMap((id) => images.get(id) ?? [])
          .map((image) => ({
            place: at,
            quote: image.caption,
            messages: {
              zh: `图片“${image.caption}”（${places.image(image).label ?? ''}）在“${title}”中又出现了一次。`,
              en: `Image "${image.caption}" (${places.image(image).label ?? ''}) is shown again in "${title}".`,
            },
          }));
      }),
    );
  },
};
