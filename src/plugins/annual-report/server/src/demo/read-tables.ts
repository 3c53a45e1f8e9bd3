import type { DemoProblem } from './demo-problem';
import { tableFileSchema, type TableFile } from './demo-table-schema';
import { parseYaml, type ParsedYaml } from './parse-yaml';

export type PlacedTable = {
  file: string;
  table: TableFile;
  lineOf: ParsedYaml<TableFile>['lineOf'];
};

export type TablesReading = {
  tables: PlacedTable[];
  /** False where a file is broken, so that an unknown key may be its key. */
  isComplete: boolean;
  problems: DemoProblem[];
};

type Row = TableFile['rows'][number];

/** A row's name inside its table: its own key, else its indicator. */
export const rowKey = ({ row }: { row: Row }): string => row.key ?? row.indicator ?? '';

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
export const readTables = ({ texts }: { texts: Map<string, string> }): TablesReading => {
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
};
