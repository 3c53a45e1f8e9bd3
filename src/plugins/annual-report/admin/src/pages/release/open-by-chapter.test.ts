import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';
import { openByChapter } from './open-by-chapter';

const COVERAGE = { total: 1, bound: 0, equal: 0, derived: 0, declared: 0, open: 1 };
const TEXT = '在校门口的校园集市里共设摊位96 个，人气很旺。';
const AT = TEXT.indexOf('96 个');
const CHAPTERS = [
  { number: '1', title: '概况' },
  { number: '2', title: '教学' },
  { number: '12', title: '附录' },
];

const printing = (chapter: string | null, kind: 'open' | 'declared' = 'open'): LedgerDocument => {
  const number: LedgerNumber = {
    ...{ id: `${chapter}-${kind}`, start: AT, end: AT + 4, text: '96 个' },
    account:
      kind === 'open'
        ? { kind }
        : { kind, as: 'name', reason: null, name: '李主任', at: '2026-01-01' },
  };
  return {
    place: { type: 'case', id: 'x', key: 'x', title: '集市', label: '案例 1', chapter },
    coverage: COVERAGE,
    passages: [
      {
        field: null,
        kind: 'paragraph',
        text: TEXT,
        numbers: [number],
      },
    ],
  };
};

const chaptersOf = (...documents: LedgerDocument[]) =>
  openByChapter({ chapters: CHAPTERS, documents }).map(({ number, open }) => [number, open.length]);

describe('open numbers before a release', () => {
  it('stand below their chapter of the first level, in its order', () => {
    expect(chaptersOf(printing('2.3.1'), printing('1'), printing('2'), printing('12.1'))).toEqual([
      ['1', 1],
      ['2', 2],
      ['12', 1],
    ]);
  });

  it('stand last where they are in no chapter', () => {
    expect(chaptersOf(printing(null), printing('1'))).toEqual([
      ['1', 1],
      [null, 1],
    ]);
  });

  it('are those that nothing stands behind', () => {
    expect(chaptersOf(printing('1', 'declared'))).toEqual([]);
  });

  it('come with some words around them', () => {
    const [chapter] = openByChapter({ chapters: CHAPTERS, documents: [printing('1')] });
    expect(chapter?.open[0]).toMatchObject({ text: '96 个', after: '，人气很旺。' });
    expect(chapter?.open[0]?.before).toMatch(/^….{12}$/);
  });
});
