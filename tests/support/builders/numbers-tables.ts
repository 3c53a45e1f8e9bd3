import type { CurrentValues } from '../../../src/plugins/annual-report/admin/src/pages/numbers/grid/build-rows';
import type {
  AdminCell,
  AdminDerived,
  AdminTable,
} from '../../../src/plugins/annual-report/contract/admin/values';

/** A row of a table; without an indicator it only groups. */
export function layoutRow(key: string, indicator: string | null = key) {
  return {
    key,
    indicator,
    label: key,
    seq: null,
    level: 0,
    parent: null,
    required: indicator !== null,
    footnote: null,
  };
}

/** A group and two required values in two years. */
export const TABLE: AdminTable = {
  key: 'annex-1',
  kind: 'annex',
  title: '表',
  display: 'table',
  years: [2023, 2024],
  changedAt: '2024-12-01T00:00:00.000Z',
  layout: [layoutRow('group', null), layoutRow('a.a'), layoutRow('a.b')],
};

/** A stored and reviewed value. */
export function cell(indicator: string, year: number, over: Partial<AdminCell> = {}): AdminCell {
  return {
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
  };
}

/** A value that a formula gives. */
export function derived(indicator: string, over: Partial<AdminDerived> = {}): AdminDerived {
  return {
    indicator,
    year: 2024,
    origin: 'derived',
    status: 'final',
    printed: '50%',
    derivation: { formula: 'x', inputs: [], rounding: 'half-up:0', value: 50, reason: null },
    explained: { formula: { zh: '', en: '' }, inputs: [] },
    ...over,
  };
}

/** Values by key. */
export function keyed<Item extends { indicator: string; year: number }>(items: Item[]) {
  return new Map(items.map((item) => [`${item.indicator}@${item.year}`, item]));
}

/** What is known of values: nothing but what is given. */
export function known(over: Partial<CurrentValues> = {}): CurrentValues {
  return {
    indicators: {},
    cells: new Map(),
    derived: new Map(),
    edits: new Map(),
    problems: new Map(),
    conflicts: new Map(),
    remarked: new Set(),
    ...over,
  };
}
