import type { ReportJson } from '../../contract/report';
import type { TableJson } from '../../contract/table';

/** A number of an edition at its place, as every format has to hold it. */
export type PrintedCell = {
  /** Key of the table; null in the register of indicators. */
  table: string | null;
  /** Key of the row in its table, the code in the register. */
  row: string;
  indicator: string;
  year: number;
  value: number | null;
  text: string;
  status: string;
};

/** What a file says of itself and of its numbers. A file without any line says nothing of itself. */
export type FormatReading = {
  edition: number | null;
  sha256: string | null;
  cells: PrintedCell[];
};

/** The cells of a table, row by row; a row that only groups has none. */
export function tableCells({ table }: { table: TableJson }): PrintedCell[] {
  return table.rows.flatMap(({ key, indicator, cells }) =>
    indicator === null
      ? []
      : Object.entries(cells).map(([year, { value, text, status }]) => ({
          table: table.key,
          row: key,
          indicator,
          year: Number(year),
          value,
          text,
          status,
        })),
  );
}

/** The values of all indicators. */
export function indicatorCells({ report }: { report: ReportJson }): PrintedCell[] {
  return Object.entries(report.indicators).flatMap(([code, { values }]) =>
    Object.entries(values).map(([year, { value, text, status }]) => ({
      table: null,
      row: code,
      indicator: code,
      year: Number(year),
      value,
      text,
      status,
    })),
  );
}

/** Every number of an edition: tables in reading order, then the register. */
export function reportCells({ report }: { report: ReportJson }): PrintedCell[] {
  return [
    ...report.tables.flatMap((table) => tableCells({ table })),
    ...indicatorCells({ report }),
  ];
}
