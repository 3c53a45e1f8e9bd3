import type { LedgerData, LedgerNumber } from '../../../../contract/admin/ledger';
import type { News } from '../../../../contract/finding';

/** Says of the open numbers of a ledger what they are to an edition; of others nothing is to be done. */
export function markNews({
  ledger,
  news,
  edition,
}: {
  ledger: LedgerData;
  /** By the id of the number. */
  news: Map<string, News>;
  edition: NonNullable<LedgerData['edition']>;
}): LedgerData {
  const mark = (number: LedgerNumber): LedgerNumber => {
    const own = number.account.kind === 'open' ? news.get(number.id) : undefined;
    return own === undefined ? number : { ...number, news: own };
  };
  return {
    ...ledger,
    edition,
    documents: ledger.documents.map((document) => ({
      ...document,
      passages: document.passages.map((passage) => ({
        ...passage,
        numbers: passage.numbers.map(mark),
      })),
    })),
  };
}
