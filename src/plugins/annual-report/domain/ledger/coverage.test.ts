import { coverageOf } from './coverage';
import type { KnownAccount } from './declarations';

const numbers = (...kinds: KnownAccount['kind'][]) =>
  kinds.map((kind) => ({ account: { kind } as KnownAccount }));

describe('the coverage of a ledger', () => {
  it('counts every number once, and all of them', () => {
    expect(coverageOf(numbers('bound', 'equal', 'equal', 'declared', 'open'))).toEqual({
      total: 5,
      bound: 1,
      equal: 2,
      derived: 0,
      declared: 1,
      open: 1,
    });
  });

  it('counts a repeated number as derived', () => {
    expect(coverageOf(numbers('derived', 'repeated'))).toMatchObject({ total: 2, derived: 2 });
  });

  it('is nothing without numbers', () => {
    expect(coverageOf([])).toMatchObject({ total: 0, open: 0 });
  });
});
