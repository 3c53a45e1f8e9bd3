import type { DeskTable } from '../../../../contract/desk/values';
import type { Known } from './build-rows';
import { cellKey, type CellKey } from './cell-key';
import { missingValues } from './missing-values';
import { valuesToReview } from './values-to-review';

/** Values that wait for somebody, each once, in the order of the tables. */
export type PlaceLists = {
  /** Not valid, or changed by somebody else meanwhile. */
  problems: CellKey[];
  /** Required, and not entered. */
  missing: CellKey[];
  /** Not reviewed as they stand. */
  unreviewed: CellKey[];
};

const eachOnce = (values: CellKey[]): CellKey[] => [
  ...new Map(values.map((value) => [cellKey(value), value])).values(),
];

/** The values of all tables that wait for somebody. */
export function placeLists({
  tables,
  year,
  known,
}: {
  tables: DeskTable[];
  /** The report's. */
  year: number;
  known: Known;
}): PlaceLists {
  return {
    problems: [...known.conflicts.values(), ...known.problems.values()],
    missing: eachOnce(tables.flatMap((table) => missingValues({ table, year, known }))),
    unreviewed: eachOnce(tables.flatMap((table) => valuesToReview({ table, known }))),
  };
}
