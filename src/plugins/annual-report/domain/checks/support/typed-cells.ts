import type { LayoutRow } from '../../../contract/layout';
import type { IndicatorContent, TableContent } from '../../content/report-content';
import type { ValueBook } from '../../content/value';
import type { FindingNumber } from '../finding';
import { point, type Interval } from './interval';
import { printedInterval } from './printed-interval';

/** A cell that a table prints by itself instead of the indicator's value. */
export type TypedNumber = Interval & {
  table: TableContent;
  row: LayoutRow & { indicator: string };
  indicator: IndicatorContent;
  year: number;
  text: string;
  number: number | null;
};

/** The typed cells of one row, by ascending year. */
export type TypedRow = [TypedNumber, ...TypedNumber[]];

const readRow = (table: TableContent, row: LayoutRow, values: ValueBook): TypedNumber[] => {
  const code = row.indicator;
  const indicator = code === null ? undefined : values.indicator(code);
  if (code === null || !indicator) return [];
  return Object.entries(row.cells ?? {})
    .map(([year, { text, value }]): TypedNumber => ({
      ...(value === null ? point(0) : printedInterval({ ...indicator, text, value })),
      table,
      row: { ...row, indicator: code },
      indicator,
      year: Number(year),
      text,
      number: value,
    }))
    .filter(({ year }) => table.years.includes(year))
    .sort((one, other) => one.year - other.year);
};

/** The rows that have typed cells, table by table. */
export const typedRows = ({
  tables,
  values,
}: {
  tables: TableContent[];
  values: ValueBook;
}): TypedRow[] =>
  tables.flatMap((table) =>
    table.layout.flatMap((row): TypedRow[] => {
      const [first, ...more] = readRow(table, row, values);
      return first ? [[first, ...more]] : [];
    }),
  );

export const typedNumber = ({
  row,
  indicator,
  text,
  number,
  year,
}: TypedNumber): FindingNumber => ({
  label: row.label,
  text,
  value: number,
  indicator: indicator.code,
  year,
});
