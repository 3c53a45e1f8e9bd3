import type { LayoutRow, TypedCell } from '../../../../contract/layout';
import { folderReason } from '../../messages/commands/folder-messages';
import type { Message } from '../../messages/message';
import { type FolderProblem, type ParsedYaml, parseYaml } from './folder-files';
import type { FolderTable } from '../folder-report';
import { type TableFile, tableFileSchema } from './folder-schema';
import type { Dictionary } from './dictionary';
import { observationKey, readValueEntry, type ValuesReading } from './read-values';
type Sources = { dictionary: Dictionary; values: ValuesReading };
type Built<T> = { built: T; problems: FolderProblem[] };

const buildRow = ({
  placed: { file, table, lineOf },
  index,
  dictionary,
  values,
}: Sources & { placed: PlacedTable; index: number }): Built<LayoutRow[]> => {
  const row = table.rows[index];
  if (!row) return { built: [], problems: [] };
  const problems: FolderProblem[] = [];
  const refuse = (field: PropertyKey[], reason: Message): void => {
    problems.push({ file, line: lineOf(['rows', index, ...field]), reason });
  };
  const cells: Record<string, TypedCell> = {};
  const { indicator: code } = row;
  const indicator = code === null ? undefined : dictionary.indicators.get(code);
  if (code !== null && !indicator && dictionary.isComplete) {
    refuse(['indicator'], folderReason('indicator-unknown', { code }));
  }
  for (const [year, { text, value }] of Object.entries(row.cells)) {
    if (!indicator) continue;
    const read = readValueEntry({
      entry: { text, value, status: 'final', reviewed: true },
      kind: indicator.kind,
    });
    if (read.ok) cells[year] = { text, value: read.value.value };
    else refuse(['cells', year], folderReason('cell-unreadable', { year, reason: read.reason }));
  }
  if (code !== null && indicator && values.isComplete) {
    const empty = table.years.filter(
      (year) => !(String(year) in row.cells) && !values.given.has(observationKey({ code, year })),
    );
    for (const year of empty) {
      refuse(['indicator'], folderReason('value-missing', { code, year }));
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
}: Sources & { tables: PlacedTable[] }): Built<FolderTable[]> {
  const problems: FolderProblem[] = [];
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
  problems: FolderProblem[];
};

type Row = TableFile['rows'][number];

/** A row's name inside its table: its own key, else its indicator. */
const rowKey = ({ row }: { row: Row }): string => row.key ?? row.indicator ?? '';

const checkRows = ({ file, table, lineOf }: PlacedTable): FolderProblem[] => {
  const above = new Set<string>();
  const years = new Set(table.years.map(String));
  return table.rows.flatMap((row, index) => {
    const problem = (field: PropertyKey[], reason: Message): FolderProblem => ({
      file,
      line: lineOf(['rows', index, ...field]),
      reason,
    });
    const key = rowKey({ row });
    const problems: FolderProblem[] = [];
    if (key === '') problems.push(problem([], folderReason('row-without-key')));
    if (above.has(key)) problems.push(problem([], folderReason('row-twice', { key })));
    if (row.parent !== null && !above.has(row.parent)) {
      problems.push(problem(['parent'], folderReason('row-parent', { parent: row.parent })));
    }
    const given = Object.keys(row.cells);
    if (row.indicator === null && given.length > 0) {
      problems.push(problem(['cells'], folderReason('row-group-values')));
    }
    problems.push(
      ...given
        .filter((year) => !years.has(year))
        .map((year) => problem(['cells', year], folderReason('row-column', { year }))),
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
      const reason = folderReason('table-name', { key: data.key });
      reading.problems.push({ file, line: lineOf(['key']), reason });
    }
    const placed = { file, table: data, lineOf };
    reading.tables.push(placed);
    reading.problems.push(...checkRows(placed));
  }
  return reading;
}
