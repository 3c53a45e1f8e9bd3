import { wordsAround } from '../../report/words-around';
import type { LedgerData, LedgerDocument } from '../../../../contract/admin/ledger';

type OpenNumber = { id: string; text: string; before: string; after: string };
type OpenChapter = { number: string | null; title: string; open: OpenNumber[] };

const REACH = 12;

const openIn = ({ passages }: LedgerDocument): OpenNumber[] =>
  passages.flatMap(({ text, numbers }) =>
    numbers
      .filter(({ account }) => account.kind === 'open')
      .map(({ id, start, end, text: printed }) => ({
        id,
        text: printed,
        ...wordsAround({ text, start, end, reach: REACH }),
      })),
  );

/** Open numbers by chapter of the first level, in reading order; what stands in none comes last. */
export function openByChapter({
  chapters,
  documents,
}: Pick<LedgerData, 'chapters' | 'documents'>): OpenChapter[] {
  const firstLevel = ({ place }: LedgerDocument): string | null =>
    place.chapter?.split('.')[0] ?? null;
  const places = [...chapters, { number: null, title: '' }];
  return places
    .map(({ number, title }) => ({
      number,
      title,
      open: documents.filter((document) => firstLevel(document) === number).flatMap(openIn),
    }))
    .filter(({ open }) => open.length > 0);
}
