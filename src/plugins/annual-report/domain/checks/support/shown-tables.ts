import type { LayoutRow } from '../../../contract/layout';
import type { TableContent } from '../../content/report-content';
import type { CheckContext } from '../check';

export type CellState = {
  row: LayoutRow;
  year: number;
  /** Neither a value nor a status. */
  isMissing: boolean;
  /** It says so itself. */
  isUncollected: boolean;
};

export type ShownTable = {
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
export const shownTables = (sources: Sources): ShownTable[] => {
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
};
