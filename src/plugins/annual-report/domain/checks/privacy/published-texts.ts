import type { CheckContext } from '../check';
import type { FindingPlace } from '../../base/finding-place';
import type { InlineNode, ListNode, TextBlockNode } from '../../../contract/text';
import {
  CASE_FIELDS,
  CHAPTER_FIELDS,
  IMAGE_FIELDS,
  REPORT_FIELDS,
  TABLE_FIELDS,
} from '../../content/content-fields';
import { publishedBeside, type FieldTable } from '../../content/field-facts';
import { sections } from '../support/sections';

/** A text that leaves the house, with the place where it can be changed. */
export type PublishedText = { place: FindingPlace; text: string };

const urlsOf = (
  node: TextBlockNode | ListNode | InlineNode | ListNode['children'][number],
): string[] => {
  if (node.type === 'text') return [];
  const own = node.type === 'link' ? [node.url] : [];
  return [...own, ...node.children.flatMap(urlsOf)];
};

type Beside = { place: FindingPlace; text: string | null };

/** Words of a thing that are published and no passage, each with the field that holds them. */
const besideOf = <Thing extends object>(
  thing: Thing,
  table: FieldTable<Thing>,
  placeAt: (field: string) => FindingPlace,
): Beside[] =>
  publishedBeside(thing, table).map(({ field, text }) => ({ place: placeAt(field), text }));

/**
 * Everything in words that a release would publish: the running text, and what stands beside it: addresses
 * of links, credits, partners, the signatory, labels, notes and methods.
 */
export function publishedTexts(context: CheckContext): PublishedText[] {
  const { content, passages, places, values } = context;
  const beside: Beside[] = [
    ...besideOf(content.report, REPORT_FIELDS, (field) => places.report({ field })),
    ...content.images.flatMap((image) =>
      besideOf(image, IMAGE_FIELDS, (field) => places.image(image, { field })),
    ),
    ...content.cases.flatMap((item) =>
      besideOf(item, CASE_FIELDS, (field) => places.case(item, { field })),
    ),
    ...content.chapters.flatMap((chapter) =>
      besideOf(chapter, CHAPTER_FIELDS, (field) => places.chapter(chapter, { field })),
    ),
    ...content.tables.flatMap((table) =>
      besideOf(table, TABLE_FIELDS, (field) => places.table(table, { field })),
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
    ...sections(context).flatMap(({ blocks, place }) =>
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
}
