import type { LayoutRow } from '../../../contract/layout';
import type { Check } from '../check';
import type { Passage } from '../../texts/passage';
import { HAN } from '../support/find-matches';

const MARK = /^[\d*①-⑳]{1,2}$/;
const GLUED = new RegExp(`[${HAN}）]\\*?([1-9]|[①-⑳])$`, 'u');
const NOTE =
  /^(?:[（(]?注|备注|说明)\s*(?:[\d①-⑳]+\s*)?[：:.、]|^[\d①-⑳]{1,2}\s*(?:[.、：:]\s*)?(?=\p{Script=Han})/u;

/** The mark of a row; a longer footnote is the note itself. */
const markOf = ({ footnote, label }: LayoutRow): string | null => {
  if (footnote !== null) return MARK.test(footnote.trim()) ? footnote.trim() : null;
  return GLUED.exec(label.trim())?.[1] ?? null;
};

/** A mark that sends the reader to a note has its note. */
export const footnoteMarks: Check = {
  id: 'footnote-marks',
  family: 'form',
  reads: 'report',
  severity: 'warning',
  name: { zh: '脚注没有内容', en: 'Footnote marks without a note' },
  advice: {
    zh: '请把注的内容写进这一行的“脚注”，或在表后用“注：……”的段落说明，或删去标记。',
    en: 'Write the note as the row’s footnote or in a paragraph "注：…" beside the table, or remove the mark.',
  },
  limits: {
    zh: '表所在的章节里有以“注”开头的段落时，就当作已有说明。',
    en: 'A paragraph that begins with 注 in the chapter of the table counts as its notes.',
  },
  run: ({ content, numbering, passages, places }) => {
    const hasNote = ({ kind, text }: Passage): boolean =>
      (kind === 'paragraph' || kind === 'list-item') && NOTE.test(text.trim());
    const noted = new Set(passages.filter(hasNote).map(({ place }) => place.chapter));
    return (
      content.tables
        // An official annex is laid out by its pack, with the marks that the form prints.
        .filter(({ kind }) => kind !== 'annex' || content.pack === null)
        .filter(({ documentId }) => {
          const place = numbering.tables.get(documentId);
          return place !== undefined && !noted.has(place.chapter);
        })
        .flatMap((table) =>
          table.layout.flatMap((row) => {
            const mark = markOf(row);
            if (mark === null) return [];
            return [
              {
                place: places.table(table, { row: row.key }),
                quote: row.label,
                messages: {
                  zh: `《${table.title}》中“${row.label}”带有脚注标记“${mark}”，但找不到注的内容。`,
                  en: `"${row.label}" of "${table.title}" has the footnote mark "${mark}", but there is no note.`,
                },
              },
            ];
          }),
        )
    );
  },
};
