import type { ReportJson } from '../../../contract/report';
import type { RowJson, TableJson } from '../../../contract/table';
import type { CellJson } from '../../../contract/value';
import { groupBy } from '../align/sequences';

/** A cell of a table, where it stands. */
export type PrintedCell = {
  indicator: string;
  year: number;
  table: Pick<TableJson, 'key' | 'label' | 'title'>;
  row: Pick<RowJson, 'key' | 'label'>;
  chapter: string;
  cell: CellJson;
};

/** All cells with a number of an indicator, in reading order. */
const printedCells = ({ tables }: Pick<ReportJson, 'tables'>): PrintedCell[] =>
  tables.flatMap(({ key, label, title, chapter, rows }) =>
    rows.flatMap(({ key: rowKey, label: rowLabel, indicator, cells }) =>
      indicator === null
        ? []
        : Object.entries(cells).map(([year, cell]) => ({
            indicator,
            year: Number(year),
            table: { key, label, title },
            row: { key: rowKey, label: rowLabel },
            chapter,
            cell,
          })),
    ),
  );

export type Point = { indicator: string; year: number };

export function pointName({ indicator, year }: Point): string {
  return `${indicator}@${year}`;
}

/** The name of a cell within a report. */
export function cellName({ table, row, year }: PrintedCell): string {
  return `${table.key} ${row.key} ${year}`;
}

/** The values of a report and the cells of its tables that print them, or numbers of their own. */
export function indexValues(report: ReportJson) {
  const cells = printedCells(report);
  const own = cells.filter(({ cell }) => cell.origin !== 'typed');
  const printed = groupBy(own, pointName);
  return {
    cells,
    /** Codes in reading order of the tables; those of the text alone behind them. */
    codes: [
      ...new Set([
        ...cells.map(({ indicator }) => indicator),
        ...Object.keys(report.indicators).sort(),
      ]),
    ],
    years: (indicator: string): number[] =>
      Object.keys(report.indicators[indicator]?.values ?? {}).map(Number),
    entry: (indicator: string) => report.indicators[indicator],
    /** Cells that print the value of an indicator, and not a number of their own. */
    printedAt: (point: Point): PrintedCell[] => printed.get(pointName(point)) ?? [],
    /** The value, with the note, respondents and method that the tables give for it. */
    find({ indicator, year }: Point): CellJson | null {
      const value = report.indicators[indicator]?.values[String(year)];
      if (!value) return null;
      const {
        note = null,
        respondents = null,
        method = null,
      } = printed.get(pointName({ indicator, year }))?.[0]?.cell ?? {};
      const { text, status, origin } = value;
      return { value: value.value, text, status, origin, note, respondents, method };
    },
    inputs: ({ indicator, year }: Point): Point[] => {
      const value = report.indicators[indicator]?.values[String(year)];
      return value?.origin === 'derived' ? (value.derivation?.inputs ?? []) : [];
    },
  };
}

export type ValueIndex = ReturnType<typeof indexValues>;
