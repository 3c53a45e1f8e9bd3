import type { DeskTable } from '../../../../contract/desk/values';
import type { Known } from './build-rows';
import { cellKey, type CellKey } from './cell-key';

/** A value and the revision of it that somebody has before the eyes. */
export type SeenValue = CellKey & { revision: number };

/** The values that a table shows and that are not reviewed as they stand. */
export function valuesToReview({
  table,
  known: { cells },
}: {
  table: DeskTable;
  known: Pick<Known, 'cells'>;
}): SeenValue[] {
  const codes = [...new Set(table.layout.flatMap(({ indicator }) => indicator ?? []))];
  return codes.flatMap((indicator) =>
    table.years.flatMap((year) => {
      const cell = cells.get(cellKey({ indicator, year }));
      if (!cell || cell.revision === cell.reviewedRevision) return [];
      return [{ indicator, year, revision: cell.revision }];
    }),
  );
}
