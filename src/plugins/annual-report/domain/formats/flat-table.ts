import type { TableJson } from '../../contract/table';
import { indicatorColumns, provenanceColumns, tableColumns, type Column } from './columns';
import type { FormatSource, TableSource } from './format-source';

/** Text, number, or null for an empty cell. */
export type FlatCell = string | number | null;

export type FlatRow = {
  cells: FlatCell[];
  /** Decimals with which the numbers of the row are printed at least. */
  decimals: number;
};

/** Rows and columns, as spreadsheets want them. */
export type FlatTable = { columns: Column[]; rows: FlatRow[]; key: string[] };

const NO_CELL = Array<FlatCell>(7).fill(null);

/** A table as printed: one line for each row, also for one that only groups. */
export function flattenTable({ report, table }: TableSource): FlatTable {
  return {
    columns: tableColumns({ years: table.years }),
    key: ['row'],
    rows: table.rows.map((row) => ({
      decimals: row.indicator === null ? 0 : (report.indicators[row.indicator]?.decimals ?? 0),
      cells: [
        row.key,
        row.seq,
        row.indicator,
        row.label,
        row.unit,
        row.level,
        row.parent,
        row.footnote,
        ...table.years.flatMap((year) => {
          const cell = row.cells[String(year)];
          if (!cell) return NO_CELL;
          const { value, text, status, origin, respondents, method, note } = cell;
          return [value, text, status, origin, respondents, method, note];
        }),
      ],
    })),
  };
}

/** All indicators in long form: one line for each indicator and year, in the order of codes. */
export function flattenIndicators({ report }: FormatSource): FlatTable {
  return {
    columns: indicatorColumns(),
    key: ['indicator', 'year'],
    rows: Object.entries(report.indicators).flatMap(
      ([code, { name, unit, kind, decimals, values }]) =>
        Object.entries(values).map(([year, { value, text, status, origin, derivation }]) => ({
          decimals,
          cells: [
            code,
            name,
            unit,
            kind,
            Number(year),
            value,
            text,
            status,
            origin,
            origin === 'derived' ? (derivation?.formula ?? null) : null,
          ],
        })),
    ),
  };
}

/** The same with school, year, table, edition and hash on every line. */
export function withProvenance({
  flat,
  table,
  report,
  edition,
}: FormatSource & { flat: FlatTable; table: TableJson | null }): FlatTable {
  const { school, year } = report.report;
  const provenance = [school.code, year, table?.key ?? null, edition.number, edition.sha256];
  return {
    ...flat,
    columns: [...flat.columns, ...provenanceColumns()],
    rows: flat.rows.map(({ cells, ...row }) => ({ ...row, cells: [...cells, ...provenance] })),
  };
}
