import type { CheckContext } from '../check';
import type { FindingPlace } from '../finding';
import type { InlineNode, ListNode, TextBlockNode } from '../../../contract/text';
import { holders } from '../support/holders';

/** A text that leaves the house, with the place where it can be changed. */
export type PublishedText = { place: FindingPlace; text: string };

const urlsOf = (
  node: TextBlockNode | ListNode | InlineNode | ListNode['children'][number],
): string[] => {
  if (node.type === 'text') return [];
  const own = node.type === 'link' ? [node.url] : [];
  return [...own, ...node.children.flatMap(urlsOf)];
};

/**
 * Everything in words that a release would publish: the running text, and what stands beside it: addresses
 * of links, credits, partners, the signatory, labels, notes and methods.
 */
export const publishedTexts = (context: CheckContext): PublishedText[] => {
  const { content, passages, places, values } = context;
  const { report } = content;
  const beside: { place: FindingPlace; text: string | null }[] = [
    { place: places.report({ field: 'subtitle' }), text: report.subtitle },
    { place: places.report({ field: 'signatory' }), text: report.signatory },
    ...content.images.map((image) => ({
      place: places.image(image, { field: 'credit' }),
      text: image.credit,
    })),
    ...content.cases.flatMap((item) =>
      [...item.partners, ...item.tags].map((text) => ({ place: places.case(item), text })),
    ),
    ...content.tables.flatMap((table) =>
      table.layout.flatMap((row) => {
        const place = places.table(table, { row: row.key });
        const cells = Object.values(row.cells ?? {}).map(({ text }) => text);
        return [row.label, row.footnote, ...cells].map((text) => ({ place, text }));
      }),
    ),
    ...values.all().flatMap((value) => {
      const place = places.value(value);
      return [value.text, value.note, value.method].map((text) => ({ place, text }));
    }),
    ...holders(context).flatMap(({ blocks, place }) =>
      blocks.flatMap((block, index) =>
        block.type === 'text'
          ? block.content
              .flatMap(urlsOf)
              .map((text) => ({ place: place(`content.${index}`), text }))
          : [],
      ),
    ),
  ];
  return [
    ...passages.map(({ place, text }) => ({ place, text })),
    ...beside.flatMap(({ place, text }) => (text === null || text === '' ? [] : [{ place, text }])),
  ];
};
