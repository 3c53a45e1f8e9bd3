import { halfWidth } from '../../../../domain/base/half-width';
import type { ReportKey } from '../../../../domain/base/report-key';
import type { ValueTable } from '../../repositories/values/value-read-repository';
import type { ReadSheet } from '../../sheets/sheet';
import { importProblem, type ImportProblem } from './import-problem';

/** Head of a sheet of values, in the words of the official forms. */
export const COLUMN_NAMES = {
  seq: '序号',
  label: '指标',
  unit: '单位',
  respondents: '调查人数',
  method: '调查方式',
  note: '备注',
  code: '指标代码',
  remark: '内部备注',
} satisfies Record<string, string>;

const COLUMNS = [
  'seq',
  'label',
  'unit',
  'respondents',
  'method',
  'note',
  'code',
  'remark',
] as const;

export type ColumnName = (typeof COLUMNS)[number];

/** `juying/2024/annex-1`: which table of which report a sheet is. */
const MARK = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/(\d{4})\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

type TableMark = { school: string; year: number; table: string };

export function writeMark({ school, year, table }: TableMark): string {
  return `${school}/${year}/${table}`;
}

const readMark = ({ text }: { text: string }): TableMark | null => {
  const [, school, year, table] = MARK.exec(text.trim()) ?? [];
  return school && year && table ? { school, year: Number(year), table } : null;
};

export function yearHead({ year }: { year: number }): string {
  return `${year} 年`;
}

type Head =
  | { kind: 'column'; column: ColumnName }
  | { kind: 'year'; year: number }
  | { kind: 'none' }
  | { kind: 'unknown' };

/** What a cell of the head says that its column holds; spaces and full-width signs do not matter. */
const readHead = ({ text }: { text: string }): Head => {
  const plain = halfWidth({ text }).replace(/\s+/g, '');
  if (plain === '') return { kind: 'none' };
  const column = COLUMNS.find((name) => COLUMN_NAMES[name] === plain);
  if (column) return { kind: 'column', column };
  const [, year] = /^(\d{4})年?$/.exec(plain) ?? [];
  return year ? { kind: 'year', year: Number(year) } : { kind: 'unknown' };
};

/** The year whose value carries the respondents, the method and the note of a row: the report's own. */
export function surveyYear({ year, years }: { year: number; years: number[] }): number {
  return years.includes(year) ? year : Math.max(...years);
}

/** Where a sheet holds what: columns by index from 0, data from the row after `headRow`. */
export type SheetColumns = {
  headRow: number;
  named: Map<ColumnName, number>;
  years: Map<number, number>;
  /** Columns without a name. */
  unnamed: number[];
};

type Found = { table: ValueTable; columns: SheetColumns } | null;

const ROWS_BEFORE_HEAD = 30;

const isHead = (cells: string[]): boolean =>
  cells.some((text) => {
    const head = readHead({ text });
    return head.kind === 'column' && head.column === 'code';
  });

const findTable = (
  sheet: ReadSheet,
  headRow: number,
  tables: ValueTable[],
  report: ReportKey,
): ValueTable | ImportProblem => {
  const place = { sheet: sheet.name };
  const marks = sheet.rows.slice(0, headRow).flat();
  const mark = marks.map((text) => readMark({ text })).find((found) => found !== null);
  if (mark) {
    const isOwn = mark.school === report.school && mark.year === report.year;
    const table = isOwn ? tables.find(({ key }) => key === mark.table) : undefined;
    const params = { given: writeMark(mark), expected: `${report.school}/${report.year}` };
    return table ?? importProblem({ code: 'sheet-of-another', place, params });
  }
  const texts = new Set(sheet.rows.slice(headRow + 1).flat());
  const [best] = tables
    .map((table) => ({
      table,
      hits: table.layout.filter(({ indicator }) => texts.has(indicator ?? '')).length,
    }))
    .filter(({ hits }) => hits > 0)
    .sort((left, right) => right.hits - left.hits);
  return best?.table ?? importProblem({ code: 'sheet-unknown', place });
};

const readColumns = (
  sheet: ReadSheet,
  headRow: number,
  table: ValueTable,
): { columns: SheetColumns; problems: ImportProblem[] } => {
  const columns: SheetColumns = { headRow, named: new Map(), years: new Map(), unnamed: [] };
  const problems: ImportProblem[] = [];
  const width = Math.max(...sheet.rows.slice(headRow).map((cells) => cells.length));
  for (let column = 0; column < width; column += 1) {
    const name = sheet.rows[headRow]?.[column]?.trim() ?? '';
    const head = readHead({ text: name });
    const place = { sheet: sheet.name, row: headRow, column, name, quote: name };
    if (head.kind === 'none') columns.unnamed.push(column);
    else if (head.kind === 'unknown')
      problems.push(importProblem({ code: 'column-unknown', place }));
    else if (head.kind === 'column') {
      if (columns.named.has(head.column)) {
        problems.push(importProblem({ code: 'column-twice', place }));
      } else columns.named.set(head.column, column);
    } else if (!table.years.includes(head.year)) {
      const params = { years: table.years.join('、') };
      problems.push(importProblem({ code: 'year-unknown', place, params }));
    } else if (columns.years.has(head.year)) {
      problems.push(importProblem({ code: 'column-twice', place }));
    } else columns.years.set(head.year, column);
  }
  if (columns.years.size === 0) {
    const params = { years: table.years.join('、'), example: table.years[0] ?? '' };
    const place = { sheet: sheet.name, row: headRow };
    problems.push(importProblem({ code: 'years-missing', place, params }));
  }
  return { columns, problems };
};

/** Finds out which table of the report a sheet is, by its mark or else by its codes, and where its columns are. */
export function findSheetTable({
  sheet,
  tables,
  report,
}: {
  sheet: ReadSheet;
  tables: ValueTable[];
  report: ReportKey;
}): { found: Found; problems: ImportProblem[] } {
  const headRow = sheet.rows.slice(0, ROWS_BEFORE_HEAD).findIndex(isHead);
  if (headRow === -1) {
    const place = { sheet: sheet.name };
    return { found: null, problems: [importProblem({ code: 'head-missing', place })] };
  }
  const table = findTable(sheet, headRow, tables, report);
  if ('severity' in table) return { found: null, problems: [table] };
  const { columns, problems } = readColumns(sheet, headRow, table);
  return { found: { table, columns }, problems };
}

/** Sheets without a head beside one that has it are notes of their writer: they are left out, and named. */
export function leaveOutOtherSheets<Place extends ReturnType<typeof findSheetTable>>(
  places: Place[],
): Place[] {
  const isHeadless = ({ problems }: Place): boolean =>
    problems.some(({ code }) => code === 'head-missing');
  if (places.every(isHeadless)) return places;
  return places.map((place) => ({
    ...place,
    problems: place.problems.map((problem) =>
      problem.code === 'head-missing'
        ? importProblem({
            code: 'sheet-left-out',
            place: { sheet: problem.sheet },
            severity: 'warning',
          })
        : problem,
    ),
  }));
}
