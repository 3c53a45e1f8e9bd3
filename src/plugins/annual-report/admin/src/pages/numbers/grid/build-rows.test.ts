import { buildRows, type CurrentValues, type Openness } from './build-rows';
import {
  cell,
  derived,
  keyed,
  known,
  TABLE,
} from '../../../../../../../../tests/support/builders/numbers-tables';

const OPEN: Openness = { years: new Set([2024]), overridden: new Set() };
const build = (over: Partial<CurrentValues> = {}, before = [] as ReturnType<typeof buildRows>) =>
  buildRows({ table: TABLE, reportYear: 2024, currentValues: known(over), open: OPEN, before });
const viewOf = (over: Partial<CurrentValues>, row = 1, year = 2024) =>
  build(over)[row]?.cells[String(year)];

describe('the rows of a grid', () => {
  it('should have no cells where a row only groups', () => {
    expect(build()[0]).toMatchObject({ isGroup: true, cells: {} });
  });

  it('should be open in the report’s year alone', () => {
    expect(viewOf({}, 1, 2023)?.lock).toBe('year');
    expect(viewOf({}, 1, 2024)?.lock).toBeNull();
  });

  it('should show a derived value closed, until something is entered', () => {
    const given = { derived: keyed([derived('a.a')]) };
    expect(viewOf(given)).toMatchObject({ text: '50%', lock: 'derived', isDerived: true });
    const edits = keyed([{ indicator: 'a.a', year: 2024, revision: null, text: '51%' }]);
    expect(viewOf({ ...given, edits })).toMatchObject({ text: '51%', lock: null });
  });

  it.each([
    ['nothing', cell('a.a', 2024), null],
    ['changed', cell('a.a', 2024, { revision: 2 }), 'changed'],
    ['unreviewed', cell('a.a', 2024, { reviewedRevision: null }), 'unreviewed'],
  ])('should mark what became of the review: %s', (_name, stored, mark) => {
    expect(viewOf({ cells: keyed([stored]) })?.mark).toBe(mark);
  });

  it('should be the same objects where nothing changed', () => {
    const before = build({ cells: keyed([cell('a.a', 2024)]) });
    const edits = keyed([{ indicator: 'a.b', year: 2024, revision: null, text: '2' }]);
    const after = build({ cells: keyed([cell('a.a', 2024)]), edits }, before);
    expect(after[1]).toBe(before[1]);
    expect(after[2]).not.toBe(before[2]);
  });
});
