import type { FormatReading, PrintedCell } from './printed-cell';

/** A line of a file: the text of each cell by the name of its column; an empty cell is ''. */
export type FlatRecord = Record<string, string>;

const numberIn = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text);

const VALUE_COLUMN = /^value_(\d{4})$/;

/** The cells of a table as printed. A year in which a row has no status has no cell. */
export function cellsOfTable({
  records,
  table,
}: {
  records: FlatRecord[];
  table: string;
}): PrintedCell[] {
  return records.flatMap((record) =>
    Object.keys(record).flatMap((column) => {
      const year = VALUE_COLUMN.exec(column)?.[1];
      if (year === undefined || !record[`status_${year}`]) return [];
      return {
        table,
        row: record.row ?? '',
        indicator: record.indicator ?? '',
        year: Number(year),
        value: numberIn(record[column]),
        text: record[`text_${year}`] ?? '',
        status: record[`status_${year}`] ?? '',
      };
    }),
  );
}

/** The cells of the register of indicators. */
export function cellsOfIndicators({ records }: { records: FlatRecord[] }): PrintedCell[] {
  return records.map((record) => ({
    table: null,
    row: record.indicator ?? '',
    indicator: record.indicator ?? '',
    year: Number(record.year),
    value: numberIn(record.value),
    text: record.text ?? '',
    status: record.status ?? '',
  }));
}

/** What lines with provenance say: of a table where they name one, of the indicators where they do not. */
export function readFlatRows({ records }: { records: FlatRecord[] }): FormatReading {
  const { table = '', edition, sha256 = null } = records[0] ?? {};
  return {
    edition: numberIn(edition),
    sha256,
    cells: table === '' ? cellsOfIndicators({ records }) : cellsOfTable({ records, table }),
  };
}
