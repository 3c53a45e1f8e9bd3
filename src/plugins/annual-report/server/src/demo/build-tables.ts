import type { LayoutRow, TypedCell } from '../../../contract/layout';
import type { DemoProblem } from './demo-problem';
import type { DemoTable } from './demo-report';
import type { Dictionary } from './dictionary';
import { rowKey, type PlacedTable } from './read-tables';
import { readValueEntry } from './read-value-entry';
import { observationKey, type ValuesReading } from './read-values';

type Sources = { dictionary: Dictionary; values: ValuesReading };
type Built<T> = { built: T; problems: DemoProblem[] };

const buildRow = ({
  placed: { file, table, lineOf },
  index,
  dictionary,
  values,
}: Sources & { placed: PlacedTable; index: number }): Built<LayoutRow[]> => {
  const row = table.rows[index];
  if (!row) return { built: [], problems: [] };
  const problems: DemoProblem[] = [];
  const refuse = (field: PropertyKey[], reason: string): void => {
    problems.push({ file, line: lineOf(['rows', index, ...field]), reason });
  };
  const cells: Record<string, TypedCell> = {};
  const { indicator: code } = row;
  const indicator = code === null ? undefined : dictionary.indicators.get(code);
  if (code !== null && !indicator && dictionary.isComplete) {
    refuse(['indicator'], `unknown indicator "${code}"`);
  }
  for (const [year, { text, value }] of Object.entries(row.cells)) {
    if (!indicator) continue;
    const read = readValueEntry({
      entry: { text, value, status: 'final' },
      kind: indicator.kind,
    });
    if (read.ok) cells[year] = { text, value: read.value.value };
    else refuse(['cells', year], `the cell ${year} cannot be read: ${read.reason}`);
  }
  if (code !== null && indicator && values.isComplete) {
    const empty = table.years.filter(
      (year) => !(String(year) in row.cells) && !values.given.has(observationKey({ code, year })),
    );
    for (const year of empty) {
      refuse(
        ['indicator'],
        `${code} has no value for ${year}: give it, or say that it is not-collected`,
      );
    }
  }
  const { seq, label, level, parent, required, footnote } = row;
  const layoutRow: LayoutRow = {
    key: rowKey({ row }),
    seq,
    indicator: code,
    label,
    level,
    parent,
    required,
    footnote,
    ...(Object.keys(cells).length > 0 ? { cells } : {}),
  };
  return { built: [layoutRow], problems };
};

/** Turns the tables as read into layouts; no cell may be left without a value or a status. */
export const buildTables = ({
  tables,
  ...sources
}: Sources & { tables: PlacedTable[] }): Built<DemoTable[]> => {
  const problems: DemoProblem[] = [];
  const built = tables.map((placed) => {
    const { key, kind, title, display, years, rows } = placed.table;
    const layout = rows.flatMap((_, index) => {
      const row = buildRow({ placed, index, ...sources });
      problems.push(...row.problems);
      return row.built;
    });
    return { key, kind, title, display, years, layout };
  });
  return { built, problems };
};
