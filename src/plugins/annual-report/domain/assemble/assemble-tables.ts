import type { RowJson, TableJson } from '../../contract/table';
import type { LayoutRow } from '../../contract/layout';
import type { CellJson } from '../../contract/value';
import type { IndicatorContent, TableContent } from '../content/report-content';
import { tableLabel } from '../outline/labels';
import type { Numbering } from '../outline/number-report';
import type { ObservationIndex } from '../values/observation-index';
import { valueText } from '../values/value-text';

type Sources = {
  indicators: Map<string, IndicatorContent>;
  observations: ObservationIndex;
};

/**
 * The cell that a table prints: its own typed one where it has one, else the observation, else the named
 * status "not collected".
 */
const assembleCell = ({
  row,
  indicator,
  year,
  observations,
}: {
  row: LayoutRow;
  indicator: IndicatorContent;
  year: number;
  observations: ObservationIndex;
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
  const observation = observations.find({ indicator: indicator.code, year });
  const value = observation?.value ?? null;
  const status = observation?.status ?? 'not-collected';
  return {
    value,
    text: valueText({
      text: observation?.text ?? null,
      value,
      status,
      decimals: indicator.decimals,
      kind: indicator.kind,
    }),
    status,
    origin: 'reported',
    note: observation?.note ?? null,
    respondents: observation?.respondents ?? null,
    method: observation?.method ?? null,
  };
};

const assembleRow = ({
  row,
  years,
  indicators,
  observations,
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
          years.map((year) => [year, assembleCell({ row, indicator, year, observations })]),
        )
      : {},
  };
};

/** The tables that the report places, in reading order. */
export const assembleTables = ({
  tables,
  numbering,
  indicators,
  observations,
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
      rows: table.layout.map((row) =>
        assembleRow({ row, years: table.years, indicators, observations }),
      ),
    };
  });
};
