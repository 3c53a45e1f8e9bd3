import type { CurrentValues } from '../grid/build-rows';
import { findPlace, isFilled, placeLists } from './place-lists';
import {
  cell,
  derived,
  keyed,
  known,
  layoutRow,
  TABLE,
} from '../../../../../../../../tests/support/builders/numbers-tables';

const OTHER = { ...TABLE, key: 'annex-2', layout: [layoutRow('a.b'), layoutRow('a.c')] };
const TABLES = [TABLE, OTHER];

const lists = (over: Partial<CurrentValues> = {}) =>
  placeLists({ tables: TABLES, year: 2024, currentValues: known(over) });
const missing = (over: Partial<CurrentValues> = {}) =>
  lists(over).missing.map(({ indicator }) => indicator);

describe('the values that are missing', () => {
  it('should be the required ones without a value, each once though two tables print it', () => {
    expect(missing()).toEqual(['a.a', 'a.b', 'a.c']);
    expect(missing({ cells: keyed([cell('a.b', 2024)]) })).toEqual(['a.a', 'a.c']);
  });

  it('should not be there in another year', () => {
    expect(missing({ cells: keyed([cell('a.a', 2023)]) })).toContain('a.a');
  });

  it('should be there no more when they are entered and not saved yet', () => {
    const edits = keyed([{ indicator: 'a.a', year: 2024, revision: null, text: '1' }]);
    expect(missing({ edits })).toEqual(['a.b', 'a.c']);
  });

  it('should take a derived value for an answer, but not a formula that gives nothing', () => {
    expect(missing({ derived: keyed([derived('a.a')]) })).not.toContain('a.a');
    const empty = derived('a.a', { status: 'not-collected' });
    expect(missing({ derived: keyed([empty]) })).toContain('a.a');
  });
});

describe('a table that is filled', () => {
  const table = {
    ...TABLE,
    layout: [layoutRow('a.b'), { ...layoutRow('a.c'), required: false }],
  };
  const filled = (codes: string[]): boolean => {
    const currentValues = known({ cells: keyed(codes.map((code) => cell(code, 2024))) });
    return isFilled({ table, year: 2024, currentValues });
  };

  it('should have a value in each row, whether it is required or not', () => {
    expect(filled(['a.b'])).toBe(false);
    expect(filled(['a.b', 'a.c'])).toBe(true);
  });
});

describe('the values to review', () => {
  it('should be those that nobody reviewed as they stand, in any year that is shown', () => {
    const cells = keyed([
      cell('a.a', 2024),
      cell('a.b', 2024, { revision: 2 }),
      cell('a.c', 2023, { reviewedRevision: null }),
      cell('a.c', 2020, { reviewedRevision: null }),
    ]);
    expect(lists({ cells }).unreviewed).toEqual([
      { indicator: 'a.b', year: 2024, revision: 2 },
      { indicator: 'a.c', year: 2023, revision: 1 },
    ]);
  });
});

describe('the way to the next value', () => {
  const values = [
    { indicator: 'a.a', year: 2024 },
    { indicator: 'a.b', year: 2024 },
    { indicator: 'a.c', year: 2024 },
  ];
  const after = (key: string | null, current: string | null = 'annex-1') =>
    findPlace({ values, tables: TABLES, current, after: key });

  it('should go from one to the next, and from the last to the first', () => {
    expect(after(null)).toMatchObject({ row: 'a.a' });
    expect(after('a.b@2024')).toEqual({ table: 'annex-2', row: 'a.c', year: 2024 });
    expect(after('a.c@2024')).toMatchObject({ table: 'annex-1', row: 'a.a' });
  });

  it('should stay in the open table where that prints the value', () => {
    expect(after('a.a@2024')).toMatchObject({ table: 'annex-1' });
    expect(after('a.a@2024', 'annex-2')).toMatchObject({ table: 'annex-2' });
    expect(after('a.a@2024', null)).toMatchObject({ table: 'annex-1' });
  });

  it('should be none to a value that no table prints', () => {
    expect(
      findPlace({
        values: [{ indicator: 'x.y', year: 2024 }],
        tables: TABLES,
        current: null,
        after: null,
      }),
    ).toBeNull();
  });
});
