import {
  buildRows,
  type Known,
  type Openness,
} from '../../../../src/plugins/annual-report/admin/src/pages/numbers/build-rows';
import { countMissing } from '../../../../src/plugins/annual-report/admin/src/pages/numbers/count-missing';
import type {
  DeskCell,
  DeskDerived,
  DeskTable,
} from '../../../../src/plugins/annual-report/contract/desk/values';

const layoutRow = (key: string, indicator: string | null = key) => ({
  key,
  indicator,
  label: key,
  seq: null,
  level: 0,
  parent: null,
  required: indicator !== null,
  footnote: null,
});

const TABLE: DeskTable = {
  key: 'annex-1',
  kind: 'annex',
  title: '表',
  display: 'table',
  years: [2023, 2024],
  changedAt: '2024-12-01T00:00:00.000Z',
  layout: [layoutRow('group', null), layoutRow('a.a'), layoutRow('a.b')],
};

const cell = (indicator: string, year: number, over: Partial<DeskCell> = {}): DeskCell => ({
  indicator,
  year,
  value: 1,
  text: '1',
  printed: '1',
  status: 'final',
  respondents: null,
  method: null,
  note: null,
  revision: 1,
  reviewedRevision: 1,
  changedAt: '2024-12-01T00:00:00.000Z',
  changedBy: null,
  ...over,
});

const derived = (indicator: string, over: Partial<DeskDerived> = {}): DeskDerived => ({
  indicator,
  year: 2024,
  origin: 'derived',
  status: 'final',
  printed: '50%',
  derivation: { formula: 'x', inputs: [], rounding: 'half-up:0', value: 50, reason: null },
  explained: { formula: { zh: '', en: '' }, inputs: [] },
  ...over,
});

const keyed = <Item extends { indicator: string; year: number }>(items: Item[]) =>
  new Map(items.map((item) => [`${item.indicator}@${item.year}`, item]));

const known = (over: Partial<Known> = {}): Known => ({
  indicators: {},
  cells: new Map(),
  derived: new Map(),
  edits: new Map(),
  problems: new Map(),
  conflicts: new Map(),
  ...over,
});

const OPEN: Openness = { years: new Set([2024]), overridden: new Set() };
const build = (over: Partial<Known> = {}, before = [] as ReturnType<typeof buildRows>) =>
  buildRows({ table: TABLE, reportYear: 2024, known: known(over), open: OPEN, before });
const viewOf = (over: Partial<Known>, row = 1, year = 2024) =>
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

describe('what is missing in a table', () => {
  const missing = (over: Partial<Known>) =>
    countMissing({ table: TABLE, year: 2024, known: known(over) });

  it('should count required rows without a value, a reason or an entry', () => {
    expect(missing({})).toEqual({ required: 2, missing: 2 });
    expect(missing({ cells: keyed([cell('a.a', 2024)]) }).missing).toBe(1);
    expect(missing({ cells: keyed([cell('a.a', 2023)]) }).missing).toBe(2);
  });

  it('should take a derived value for an answer, but not a formula that gives nothing', () => {
    expect(missing({ derived: keyed([derived('a.a')]) }).missing).toBe(1);
    const empty = derived('a.a', { status: 'not-collected' });
    expect(missing({ derived: keyed([empty]) }).missing).toBe(2);
  });
});
