import type { ReportJson } from '../../../contract/report';
import type { RowJson, TableJson } from '../../../contract/table';
import type { CellJson } from '../../../contract/value';

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
export const printedCells = ({ tables }: Pick<ReportJson, 'tables'>): PrintedCell[] =>
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
