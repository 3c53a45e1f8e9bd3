import type { RowJson, TableJson } from '../../contract/table';
import type { LayoutRow } from '../../contract/layout';
import type { CellJson } from '../../contract/value';
import { pick } from '../base/records';
import { TABLE_FIELDS } from '../content/content-fields';
import { fieldsWhere } from '../content/field-facts';
import type { IndicatorContent, TableContent } from '../content/report-content';
import { tableLabel } from '../outline/labels';
import type { Numbering } from '../outline/number-report';
import { statusText } from '../base/status-text';
import type { ValueBook } from '../content/value';

const PUBLISHED = fieldsWhere(TABLE_FIELDS, { published: 'as-is' });

type Sources = {
  indicators: Map<string, IndicatorContent>;
  values: ValueBook;
};

const EMPTY: CellJson = {
  value: null,
  text: statusText({ status: 'not-collected' }) ?? '',
  status: 'not-collected',
  origin: 'reported',
  note: null,
  respondents: null,
  method: null,
};

/**
 * The cell that a table prints: its own typed one where it has one, else the value, else the named
 * status "not collected".
 */
const assembleCell = ({
  row,
  indicator,
  year,
  values,
}: {
  row: LayoutRow;
  indicator: IndicatorContent;
  year: number;
  values: ValueBook;
}): CellJson => {
  const typed = row.cells?.[String(year)];
  if (typed) {
    return { ...EMPTY, value: typed.value, text: typed.text, status: 'final', origin: 'typed' };
  }
  const found = values.find({ indicator: indicator.code, year });
  if (!found) return EMPTY;
  const { value, text, status, origin, note, respondents, method } = found;
  return { value, text, status, origin, note, respondents, method };
};

const assembleRow = ({
  row,
  years,
  indicators,
  values,
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
          years.map((year) => [year, assembleCell({ row, indicator, year, values })]),
        )
      : {},
  };
};

/** The tables that the report places, in reading order. */
export function assembleTables({
  tables,
  numbering,
  indicators,
  values,
}: Sources & { tables: TableContent[]; numbering: Numbering }): TableJson[] {
  const byId = new Map(tables.map((table) => [table.documentId, table]));
  return [...numbering.tables].flatMap(([id, { number, chapter }]) => {
    const table = byId.get(id);
    if (!table) return [];
    return {
      id,
      ...pick(table, PUBLISHED),
      number,
      label: tableLabel({ kind: table.kind, number }),
      chapter,
      rows: table.layout.map((row) => assembleRow({ row, years: table.years, indicators, values })),
    };
  });
}
