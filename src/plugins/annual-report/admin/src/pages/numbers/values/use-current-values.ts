import { useMemo } from 'react';
import type { ValueRemark } from '../../../../../contract/admin/remarks';
import type { AdminValues } from '../../../../../contract/admin/values';
import type { CurrentValues } from '../grid/build-rows';
import type { CellEdit } from './cell-edit';
import { cellKey, type CellKey } from './cells';
import type { useChecks } from './use-checks';

const byKey = <Item extends CellKey>(items: Item[]): Map<string, Item> =>
  new Map(items.map((item) => [cellKey(item), item]));

/** What stands, what is entered and what was said of it, to be looked up by value. */
export function useCurrentValues({
  values,
  edits,
  checks: { problems, conflicts, derived },
  remarks,
}: {
  values: AdminValues;
  edits: ReadonlyMap<string, CellEdit>;
  checks: ReturnType<typeof useChecks>;
  remarks: ValueRemark[] | undefined;
}): CurrentValues {
  const cells = useMemo(() => byKey(values.cells), [values.cells]);
  const computed = useMemo(() => byKey(derived ?? values.derived), [derived, values.derived]);
  const remarked = useMemo(
    () => new Set((remarks ?? []).filter(({ text }) => text !== '').map(cellKey)),
    [remarks],
  );
  return useMemo(
    () => ({
      indicators: values.indicators,
      cells,
      derived: computed,
      edits,
      problems,
      conflicts,
      remarked,
    }),
    [values.indicators, cells, computed, edits, problems, conflicts, remarked],
  );
}
