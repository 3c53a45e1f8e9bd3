import { useMemo, useRef } from 'react';
import type {
  CellProblem,
  AdminCell,
  AdminDerived,
  AdminIndicator,
  AdminTable,
  ValueConflict,
} from '../../../../../contract/admin/values';
import { editedText, type CellEdit } from '../values/cell-edit';
import { cellKey, type CellView, type GridRow, type Lock, type Mark } from '../values/cells';

/** Everything that is known of values, by key. */
export type CurrentValues = {
  indicators: Record<string, AdminIndicator>;
  cells: ReadonlyMap<string, AdminCell>;
  derived: ReadonlyMap<string, AdminDerived>;
  edits: ReadonlyMap<string, CellEdit>;
  problems: ReadonlyMap<string, CellProblem>;
  conflicts: ReadonlyMap<string, ValueConflict>;
  /** Keys of values with a private remark. */
  remarked: ReadonlySet<string>;
};

/** What may be entered: the years, and derived values that somebody wants to enter all the same. */
export type Openness = { years: ReadonlySet<number>; overridden: ReadonlySet<string> };

/** A value that a formula gives and nobody entered. */
const isDerived = (key: string, { edits, derived }: CurrentValues): boolean =>
  derived.get(key)?.origin === 'derived' &&
  derived.get(key)?.derivation.value !== null &&
  edits.get(key)?.text === undefined;

const markOf = (key: string, { problems, conflicts, edits, cells }: CurrentValues): Mark | null => {
  if (conflicts.has(key)) return 'conflict';
  if (problems.has(key)) return 'problem';
  if (edits.has(key)) return 'edited';
  const cell = cells.get(key);
  if (cell === undefined || cell.reviewedRevision === cell.revision) return null;
  return cell.reviewedRevision === null ? 'unreviewed' : 'changed';
};

const lockOf = (
  key: string,
  year: number,
  currentValues: CurrentValues,
  open: Openness,
): Lock | null => {
  if (!open.years.has(year)) return 'year';
  return isDerived(key, currentValues) && !open.overridden.has(key) ? 'derived' : null;
};

const viewOf = (
  row: AdminTable['layout'][number],
  indicator: string,
  year: number,
  {
    currentValues,
    open,
    reportYear,
  }: { currentValues: CurrentValues; open: Openness; reportYear: number },
): CellView => {
  const key = cellKey({ indicator, year });
  const edit = currentValues.edits.get(key) ?? null;
  const stored = currentValues.cells.get(key) ?? null;
  const typed = row.cells?.[String(year)]?.text ?? null;
  const derived = isDerived(key, currentValues);
  const text = derived ? currentValues.derived.get(key)?.printed : editedText({ edit, stored });
  const remark = { ...stored, ...edit };
  return {
    key,
    indicator,
    year,
    text: text ?? '',
    lock: lockOf(key, year, currentValues, open),
    mark: markOf(key, currentValues),
    isDerived: derived,
    isMissing: row.required && year === reportYear && typed === null && (text ?? '') === '',
    hasRemark: [remark.note, remark.method, remark.respondents].some(
      (item) => (item ?? null) !== null,
    ),
    hasPrivateRemark: currentValues.remarked.has(key),
    problem: currentValues.problems.get(key)?.messages ?? null,
    typed,
  };
};

const isSameView = (left: CellView | undefined, right: CellView): boolean =>
  left !== undefined &&
  (Object.keys(right) as (keyof CellView)[]).every((field) => left[field] === right[field]);

const keepSame = (row: GridRow, before: GridRow | undefined): GridRow => {
  if (before === undefined) return row;
  const cells = Object.entries(row.cells);
  const isSame =
    before.label === row.label &&
    before.unit === row.unit &&
    cells.length === Object.keys(before.cells).length &&
    cells.every(([year, view]) => isSameView(before.cells[year], view));
  return isSame ? before : row;
};

/**
 * The rows of a table as the grid shows them. Rows that did not change are the very same objects as `before`, so
 * that only what changed is drawn again.
 */
export function buildRows({
  table,
  before = [],
  ...context
}: {
  table: AdminTable;
  reportYear: number;
  currentValues: CurrentValues;
  open: Openness;
  before?: readonly GridRow[];
}): GridRow[] {
  return table.layout.map((row, index) => {
    const { indicator } = row;
    const views =
      indicator === null ? [] : table.years.map((year) => viewOf(row, indicator, year, context));
    return keepSame(
      {
        key: row.key,
        label: row.label,
        level: row.level,
        isGroup: indicator === null,
        isRequired: row.required,
        unit: context.currentValues.indicators[indicator ?? '']?.unit ?? null,
        seq: row.seq,
        footnote: row.footnote,
        cells: Object.fromEntries(views.map((view) => [String(view.year), view])),
      },
      before[index]?.key === row.key ? before[index] : undefined,
    );
  });
}

/** The rows of a table, none without one; those that did not change stay the same objects. */
export function useRows({
  table,
  reportYear,
  currentValues,
  open,
}: {
  table: AdminTable | null;
  reportYear: number;
  currentValues: CurrentValues;
  open: Openness;
}): GridRow[] {
  const last = useRef<{ key: string; rows: GridRow[] }>({ key: '', rows: [] });
  return useMemo(() => {
    if (table === null) return [];
    const before = last.current.key === table.key ? last.current.rows : [];
    const rows = buildRows({ table, reportYear, currentValues, open, before });
    last.current = { key: table.key, rows };
    return rows;
  }, [table, reportYear, currentValues, open]);
}
