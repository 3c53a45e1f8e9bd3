import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';
import { filterLedger, readLedgerFilter } from './ledger-filter';

const NOTHING = { total: 0, bound: 0, equal: 0, derived: 0, declared: 0, open: 0 };

const number = (account: LedgerNumber['account']): LedgerNumber => ({
  id: 'a'.repeat(64),
  start: 0,
  end: 2,
  text: '40',
  account,
});

const OPEN = number({ kind: 'open' });
const REPEATED = number({ kind: 'repeated', place: { label: '1', title: '概况' }, quote: '40' });

const document = (chapter: string | null, ...texts: LedgerNumber[][]): LedgerDocument => ({
  place: { type: 'chapter', id: String(chapter), key: 'k', title: '标题', label: null, chapter },
  coverage: NOTHING,
  passages: texts.map((numbers) => ({ field: null, kind: 'paragraph', text: '40', numbers })),
});

const DOCUMENTS = [
  document('1', [OPEN], [REPEATED]),
  document('1.2', [REPEATED]),
  document('10', [OPEN]),
  document(null, [OPEN]),
];

const shown = (query: string): [string | null, number][] =>
  filterLedger({
    documents: DOCUMENTS,
    filter: readLedgerFilter(new URLSearchParams(query)),
  }).map(({ place, passages }) => [place.chapter, passages.length]);

describe('the filter of the ledger', () => {
  it('should show everything unless it is asked for less', () => {
    expect(shown('')).toHaveLength(4);
    expect(shown('account=nonsense')).toHaveLength(4);
  });

  it('should show a chapter with all that stands below it, and no other', () => {
    expect(shown('chapter=1').map(([chapter]) => chapter)).toEqual(['1', '1.2']);
  });

  it('should show the texts alone that print a number of the account', () => {
    expect(shown('account=open&chapter=1')).toEqual([['1', 1]]);
  });

  it('should count a number that is said elsewhere, too, as derived', () => {
    expect(shown('account=derived')).toEqual([
      ['1', 1],
      ['1.2', 1],
    ]);
  });
});
