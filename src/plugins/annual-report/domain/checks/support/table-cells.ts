import type { LayoutRow } from '../../../contract/layout';
import type { IndicatorContent, TableContent } from '../../content/report-content';
import type { ValueBook } from '../../content/value';
import type { CheckContext } from '../check';
import type { FindingNumber } from '../finding';
import { type Interval, point, printedInterval } from './expressions/intervals';

type CellState = {
  row: LayoutRow;
  year: number;
  /** Neither a value nor a status. */
  isMissing: boolean;
  /** It says so itself. */
  isUncollected: boolean;
};

type ShownTable = {
  table: TableContent;
  /** One cell per row with an indicator and year. */
  cells: CellState[];
  /** Every cell is missing or was not collected. */
  isEmpty: boolean;
};

type Sources = Pick<CheckContext, 'content' | 'numbering' | 'values'>;

const cellState = ({ values }: Sources, row: LayoutRow, year: number): CellState => {
  if (row.indicator === null || row.cells?.[String(year)]) {
    return { row, year, isMissing: false, isUncollected: false };
  }
  const found = values.find({ indicator: row.indicator, year });
  return { row, year, isMissing: !found, isUncollected: found?.status === 'not-collected' };
};

/** The tables that the report shows, in reading order, with what stands in their cells. */
export function shownTables(sources: Sources): ShownTable[] {
  const byId = new Map(sources.content.tables.map((table) => [table.documentId, table]));
  return [...sources.numbering.tables.keys()]
    .flatMap((id) => byId.get(id) ?? [])
    .map((table) => {
      const cells = table.layout
        .filter(({ indicator }) => indicator !== null)
        .flatMap((row) => table.years.map((year) => cellState(sources, row, year)));
      const isEmpty = cells.every(({ isMissing, isUncollected }) => isMissing || isUncollected);
      return { table, cells, isEmpty };
    });
}

/** A row of a table and the rows directly below it, all with an indicator of their own. */
export type LayoutGroup = {
  table: TableContent;
  parent: LayoutRow & { indicator: string };
  children: (LayoutRow & { indicator: string })[];
};

const hasIndicator = (row: LayoutRow): row is LayoutRow & { indicator: string } =>
  row.indicator !== null;

/** The groups of the annex tables in print order. */
export function annexGroups({ tables }: { tables: TableContent[] }): LayoutGroup[] {
  return tables
    .filter(({ kind }) => kind === 'annex')
    .flatMap((table) => {
      const below = new Map<string, LayoutGroup['children']>();
      for (const row of table.layout.filter(hasIndicator)) {
        if (row.parent === null) continue;
        const rows = below.get(row.parent);
        if (rows) rows.push(row);
        else below.set(row.parent, [row]);
      }
      return table.layout.filter(hasIndicator).flatMap((parent) => {
        const children = below.get(parent.key) ?? [];
        return children.length > 0 ? [{ table, parent, children }] : [];
      });
    });
}

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
export function typedRows({
  tables,
  values,
}: {
  tables: TableContent[];
  values: ValueBook;
}): TypedRow[] {
  return tables.flatMap((table) =>
    table.layout.flatMap((row): TypedRow[] => {
      const [first, ...more] = readRow(table, row, values);
      return first ? [[first, ...more]] : [];
    }),
  );
}

export function typedNumber({ row, indicator, text, number, year }: TypedNumber): FindingNumber {
  return {
    label: row.label,
    text,
    value: number,
    indicator: indicator.code,
    year,
  };
}
