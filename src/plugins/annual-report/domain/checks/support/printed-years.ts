import type { LayoutRow } from '../../../contract/layout';
import type { TableContent } from '../../content/report-content';
import type { ValueBook } from '../../content/value';

/**
 * Years for which a row prints something: those of its own typed cells, where it has any; otherwise those of
 * its indicator's values, a text among them.
 */
export const printedYears = ({
  table,
  row,
  values,
}: {
  table: TableContent;
  row: LayoutRow;
  values: ValueBook;
}): number[] => {
  const typed = table.years.filter((year) => row.cells?.[String(year)] !== undefined);
  const { indicator } = row;
  if (typed.length > 0 || indicator === null) return typed;
  return table.years.filter((year) => {
    const value = values.find({ indicator, year });
    return value !== undefined && !['not-collected', 'suppressed'].includes(value.status);
  });
};
