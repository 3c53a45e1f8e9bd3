import type { RowJson, TableJson } from '../../contract/table';
import type { LayoutRow } from '../../contract/layout';
import type { CellJson } from '../../contract/value';
import type { IndicatorContent, TableContent } from '../content/report-content';
import { tableLabel } from '../outline/labels';
import type { Numbering } from '../outline/number-report';
import type { ValueBook } from '../values/value-book';
import { valueText } from '../values/value-text';

type Sources = {
  indicators: Map<string, IndicatorContent>;
  book: ValueBook;
};

/**
 * The cell that a table prints: its own typed one where it has one, else the value, entered or derived, else
 * the named status "not collected".
 */
const assembleCell = ({
  row,
  indicator,
  year,
  book,
}: {
  row: LayoutRow;
  indicator: IndicatorContent;
  year: number;
  book: ValueBook;
}): CellJson => {
  const typed = row.cells?.[String(year)];
  if (typed) {
    return {
      value: typed.value,
      text: typed.text,
      status: 'final',
      origin: 'typed',
      note: null,
      respondents: null,
      method: null,
    };
  }
  const found = book.find({ indicator: indicator.code, year });
  if (!found) {
    const missing = { value: null, status: 'not-collected' as const };
    const { decimals, kind } = indicator;
    return {
      ...missing,
      text: valueText({ ...missing, text: null, decimals, kind }),
      origin: 'reported',
      note: null,
      respondents: null,
      method: null,
    };
  }
  const { value, text, status, origin, note, respondents, method } = found;
  return { value, text, status, origin, note, respondents, method };
};

const assembleRow = ({
  row,
  years,
  indicators,
  book,
}: Sources & { row: LayoutRow; years: number[] }): RowJson => {
  const indicator = row.indicator === null ? undefined : indicators.get(row.indicator);
  return {
    key: row.key,
    seq: row.seq,
    indicator: row.indicator,
    label: row.label,
    unit: indicator?.unit ?? null,
    level: row.level,
    parent: row.parent,
    required: row.required,
    footnote: row.footnote,
    cells: indicator
      ? Object.fromEntries(
          years.map((year) => [year, assembleCell({ row, indicator, year, book })]),
        )
      : {},
  };
};

/** The tables that the report places, in reading order. */
export const assembleTables = ({
  tables,
  numbering,
  indicators,
  book,
}: Sources & { tables: TableContent[]; numbering: Numbering }): TableJson[] => {
  const byId = new Map(tables.map((table) => [table.documentId, table]));
  return [...numbering.tables].flatMap(([id, { number, chapter }]) => {
    const table = byId.get(id);
    if (!table) return [];
    return {
      id,
      key: table.key,
      kind: table.kind,
      number,
      label: tableLabel({ kind: table.kind, number }),
      title: table.title,
      chapter,
      years: table.years,
      display: table.display,
      rows: table.layout.map((row) => assembleRow({ row, years: table.years, indicators, book })),
    };
  });
};
