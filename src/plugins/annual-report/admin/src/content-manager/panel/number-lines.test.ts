import type { LedgerDocument, NumberAccount } from '../../../../contract/admin/ledger';
import { numberLines } from './number-lines';

const COVERAGE = { total: 2, bound: 0, equal: 0, derived: 0, declared: 0, open: 1 };
const TEXT = '集市设摊位 96 个，在校生 305 人。';
const EQUAL: NumberAccount = {
  kind: 'equal',
  value: { name: '在校生', indicator: 'students', year: 2024, text: '305' },
};

const numberAt = (text: string, account: NumberAccount) => {
  const start = TEXT.indexOf(text);
  return { id: text, start, end: start + text.length, text, account };
};

const documentWith = (id: string, ...accounts: [string, NumberAccount][]): LedgerDocument => ({
  place: { type: 'chapter', id, key: id, title: '概况', label: '1', chapter: '1' },
  coverage: COVERAGE,
  passages: [
    {
      ...{ field: 'content.0.content.0', kind: 'paragraph', text: TEXT },
      numbers: accounts.map(([text, account]) => numberAt(text, account)),
    },
  ],
});

describe('the numbers beside a form', () => {
  it('are the open ones first, and otherwise in reading order', () => {
    const documents = [documentWith('a', ['305 人', EQUAL], ['96 个', { kind: 'open' }])];
    expect(numberLines({ documents, documentId: 'a' }).map(({ number }) => number.text)).toEqual([
      '96 个',
      '305 人',
    ]);
  });

  it('lead to their field in the form, but for those of a picture, which has its own', () => {
    const documents = [
      documentWith('a', ['96 个', { kind: 'open' }]),
      documentWith('b', ['305 人', EQUAL]),
    ];
    expect(numberLines({ documents, documentId: 'a' }).map(({ field }) => field)).toEqual([
      'content.0.content.0',
      null,
    ]);
  });
});
