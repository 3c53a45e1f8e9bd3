import { askedCoverage, coverageOf } from './coverage';
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

describe('the coverage that a report asks for', () => {
  it.each([
    [100, 7, 90, 0],
    [100, 11, 90, 1],
    [100, 10, 90, 0],
    [3, 1, 90, 1],
    [0, 0, 100, 0],
    [12, 1, 100, 1],
  ])('of %i numbers with %i open, %i %% asks for %i more', (total, open, percent, missing) => {
    expect(askedCoverage({ percent, coverage: { total, open } })).toEqual({ percent, missing });
  });

  it('is none where the report asks for none', () => {
    expect(askedCoverage({ percent: null, coverage: { total: 9, open: 9 } })).toBeNull();
  });
});
