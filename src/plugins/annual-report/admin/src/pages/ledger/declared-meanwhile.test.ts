import type { LedgerData, NumberAccount } from '../../../../contract/admin/ledger';
import { stillMeanwhile, withMeanwhile } from './declared-meanwhile';

const OPEN: NumberAccount = { kind: 'open' };
const DECLARED: NumberAccount = {
  ...{ kind: 'declared', as: 'name', reason: null },
  ...{ name: '李主任', at: '2026-01-01' },
};
const EQUAL: NumberAccount = {
  kind: 'equal',
  value: { name: '在校生', indicator: 'students', year: 2024, text: '305' },
};

const ledger = (accounts: Record<string, NumberAccount>): LedgerData => {
  const kinds = Object.values(accounts).map(({ kind }) => kind);
  const count = (kind: string) => kinds.filter((other) => other === kind).length;
  const coverage = {
    ...{ total: kinds.length, bound: 0, derived: 0 },
    ...{ equal: count('equal'), declared: count('declared'), open: count('open') },
  };
  return {
    ...{ coverage, chapters: [] },
    asked: { percent: 100, missing: coverage.open },
    documents: [
      {
        place: { type: 'chapter', id: 'a', key: 'a', title: '概况', label: '1', chapter: '1' },
        coverage,
        passages: [
          {
            ...{ field: null, kind: 'paragraph', text: '' },
            numbers: Object.entries(accounts).map(([id, account]) => ({
              ...{ id, start: 0, end: 0, text: id, account },
            })),
          },
        ],
      },
    ],
  };
};

const said = (...accounts: [string, NumberAccount][]) => new Map(accounts);

describe('a ledger with what was said since it was read', () => {
  it('is as it will be read again', () => {
    expect(
      withMeanwhile({
        data: ledger({ a: OPEN, b: OPEN, c: EQUAL }),
        meanwhile: said(['a', DECLARED]),
      }),
    ).toEqual(ledger({ a: DECLARED, b: OPEN, c: EQUAL }));
  });

  it('is so for what was taken back, too', () => {
    expect(
      withMeanwhile({ data: ledger({ a: DECLARED, b: OPEN }), meanwhile: said(['a', OPEN]) }),
    ).toEqual(ledger({ a: OPEN, b: OPEN }));
  });

  it.each<[string, Record<string, NumberAccount>]>([
    ['it says so itself', { a: DECLARED }],
    ['something else stands behind the number', { a: EQUAL }],
    ['the number is gone', { b: OPEN }],
  ])('stays what it is where %s', (_what, accounts) => {
    const data = ledger(accounts);
    expect(withMeanwhile({ data, meanwhile: said(['a', DECLARED]) })).toBe(data);
  });

  it('keeps what it does not say yet, and nothing else', () => {
    const meanwhile = said(['a', DECLARED], ['b', DECLARED]);
    const left = stillMeanwhile({ data: ledger({ a: DECLARED, b: OPEN }), meanwhile });
    expect([...left.keys()]).toEqual(['b']);
    expect(stillMeanwhile({ data: ledger({ b: OPEN }), meanwhile: left })).toBe(left);
  });
});
