import { wordsAround } from '../../report/words-around';
import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';

/** A number of a document with the words around it, and its field where that is of the form. */
export type NumberLine = {
  number: LedgerNumber;
  before: string;
  after: string;
  field: string | null;
};

const REACH = 12;

/** Numbers of a document, the open ones first; field by field in reading order. */
export function numberLines({
  documents,
  documentId,
}: {
  documents: LedgerDocument[];
  documentId: string;
}): NumberLine[] {
  const lines = documents.flatMap(({ place, passages }) =>
    passages.flatMap(({ field, text, numbers }) =>
      numbers.map((number) => ({
        number,
        ...wordsAround({ text, start: number.start, end: number.end, reach: REACH }),
        // A picture's caption stands in a form of its own.
        field: place.id === documentId ? field : null,
      })),
    ),
  );
  const isOpen = ({ number }: NumberLine): boolean => number.account.kind === 'open';
  return [...lines.filter(isOpen), ...lines.filter((line) => !isOpen(line))];
}
