import type { LayoutRow, TypedCell } from '../../../contract/layout';
import { type DemoProblem, type ParsedYaml, parseYaml } from './demo-files';
import type { DemoTable } from './demo-report';
import { type TableFile, tableFileSchema } from './demo-schema';
import type { Dictionary } from './dictionary';
import { observationKey, readValueEntry, type ValuesReading } from './read-values';
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
export function buildTables({
  tables,
  ...sources
}: Sources & { tables: PlacedTable[] }): Built<DemoTable[]> {
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
}

type PlacedTable = {
  file: string;
  table: TableFile;
  lineOf: ParsedYaml<TableFile>['lineOf'];
};

type TablesReading = {
  tables: PlacedTable[];
  /** False where a file is broken, so that an unknown key may be its key. */
  isComplete: boolean;
  problems: DemoProblem[];
};

type Row = TableFile['rows'][number];

/** A row's name inside its table: its own key, else its indicator. */
const rowKey = ({ row }: { row: Row }): string => row.key ?? row.indicator ?? '';

const checkRows = ({ file, table, lineOf }: PlacedTable): DemoProblem[] => {
  const above = new Set<string>();
  const years = new Set(table.years.map(String));
  return table.rows.flatMap((row, index) => {
    const problem = (field: PropertyKey[], reason: string): DemoProblem => ({
      file,
      line: lineOf(['rows', index, ...field]),
      reason,
    });
    const key = rowKey({ row });
    const problems: DemoProblem[] = [];
    if (key === '') problems.push(problem([], 'a row without an indicator needs a key'));
    if (above.has(key)) problems.push(problem([], `the row "${key}" stands in the table twice`));
    if (row.parent !== null && !above.has(row.parent)) {
      problems.push(problem(['parent'], `the parent "${row.parent}" is no row above this one`));
    }
    const given = Object.keys(row.cells);
    if (row.indicator === null && given.length > 0) {
      problems.push(problem(['cells'], 'a row that merely groups has no values'));
    }
    problems.push(
      ...given
        .filter((year) => !years.has(year))
        .map((year) => problem(['cells', year], `the table has no column ${year}`)),
    );
    above.add(key);
    return problems;
  });
};

/** Reads every `tables/*.yaml`; a table's key is the name of its file. */
export function readTables({ texts }: { texts: Map<string, string> }): TablesReading {
  const reading: TablesReading = { tables: [], isComplete: true, problems: [] };
  for (const [file, text] of texts) {
    if (!file.startsWith('tables/')) continue;
    const { data, lineOf, problems } = parseYaml({ text, schema: tableFileSchema });
    reading.problems.push(...problems.map((problem) => ({ file, ...problem })));
    if (data === null) {
      reading.isComplete = false;
      continue;
    }
    if (file !== `tables/${data.key}.yaml`) {
      const reason = `the key "${data.key}" is not the name of the file`;
      reading.problems.push({ file, line: lineOf(['key']), reason });
    }
    const placed = { file, table: data, lineOf };
    reading.tables.push(placed);
    reading.problems.push(...checkRows(placed));
  }
  return reading;
}
