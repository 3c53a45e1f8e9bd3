import type { TableRequest, TableRowRequest } from '../../../../../contract/admin/tables';
import type { AdminTable } from '../../../../../contract/admin/values';

/** A table while it is made or changed. */
export type LayoutDraft = TableRequest;

/** A chart that is begun: the report's year and the two before it. */
export function newLayout({ year }: { year: number }): LayoutDraft {
  return {
    title: '',
    display: 'table',
    years: [year - 2, year - 1, year],
    rows: [],
  };
}

export function layoutOf({ title, display, years, layout }: AdminTable): LayoutDraft {
  return {
    title,
    display,
    years,
    rows: layout.map((row) => ({
      key: row.key,
      indicator: row.indicator,
      label: row.label,
      level: row.level,
      footnote: row.footnote,
      cells: Object.fromEntries(
        Object.entries(row.cells ?? {}).map(([year, { text }]) => [year, text]),
      ),
    })),
  };
}

export function newRow({
  indicator,
  label,
}: Pick<TableRowRequest, 'indicator' | 'label'>): TableRowRequest {
  return {
    key: null,
    indicator,
    label,
    level: 0,
    footnote: null,
    cells: {},
  };
}

const replaceAt = <Item>(items: Item[], at: number, item: Item): Item[] =>
  items.map((currentValues, index) => (index === at ? item : currentValues));

export function changeRow(
  draft: LayoutDraft,
  at: number,
  change: Partial<TableRowRequest>,
): LayoutDraft {
  const row = draft.rows[at];
  return row ? { ...draft, rows: replaceAt(draft.rows, at, { ...row, ...change }) } : draft;
}

/** Moves a row up (-1) or down (1); at the edge it stays. */
export function moveRow(draft: LayoutDraft, at: number, by: -1 | 1): LayoutDraft {
  const rows = [...draft.rows];
  const [row] = rows.splice(at, 1);
  const to = at + by;
  if (!row || to < 0 || to > rows.length) return draft;
  rows.splice(to, 0, row);
  return { ...draft, rows };
}

export function removeRow(draft: LayoutDraft, at: number): LayoutDraft {
  return {
    ...draft,
    rows: draft.rows.filter((_, index) => index !== at),
  };
}

/** A year that is taken out takes the numbers with it that the table printed for it itself. */
export function setYears(draft: LayoutDraft, years: number[]): LayoutDraft {
  const sorted = [...new Set(years)].sort((left, right) => left - right);
  const currentValues = new Set(sorted.map(String));
  return {
    ...draft,
    years: sorted,
    rows: draft.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).filter(([year]) => currentValues.has(year)),
      ),
    })),
  };
}

/** Numbers of its own that a table would lose with a year. */
export function typedIn(draft: LayoutDraft, year: number): number {
  return draft.rows.filter((row) => row.cells[String(year)] !== undefined).length;
}

type LayoutFault =
  | 'numbers.layout.need-title'
  | 'numbers.layout.need-years'
  | 'numbers.layout.need-rows'
  | 'numbers.layout.need-label';

/** What a table still needs before it can be saved: the name of a text, or null. */
export function layoutFault({ draft }: { draft: LayoutDraft }): LayoutFault | null {
  if (draft.title.trim() === '') return 'numbers.layout.need-title';
  if (draft.years.length === 0) return 'numbers.layout.need-years';
  if (!draft.rows.some(({ indicator }) => indicator !== null)) return 'numbers.layout.need-rows';
  return draft.rows.some(({ label }) => label.trim() === '') ? 'numbers.layout.need-label' : null;
}
