import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AdminTable } from '../../../../../contract/admin/values';
import type { CellKey } from '../values/cells';
import { findPlace, type TablePlace, type PlaceLists } from './place-lists';

/** The value that an address leads to: `&indicator=…&year=…`, or the first that waits: `&find=missing`. */
const valueIn = (params: URLSearchParams, year: number, lists: PlaceLists): CellKey | null => {
  const indicator = params.get('indicator');
  if (indicator !== null) return { indicator, year: Number(params.get('year') ?? year) };
  const find = params.get('find');
  if (find !== 'missing' && find !== 'unreviewed') return null;
  return lists[find][0] ?? null;
};

/**
 * The table that is open, as the address says: `?table=annex-1`, with `&indicator=…&year=…` at the very value,
 * and with `?find=missing` or `?find=unreviewed` at the first such value of the report. Null when it has no tables.
 */
export function useChosenTable({
  tables,
  year,
  lists,
}: {
  tables: AdminTable[];
  /** The report's. */
  year: number;
  lists: PlaceLists;
}) {
  const [params, setParams] = useSearchParams();
  const [requested, setRequested] = useState<TablePlace | null>(() => {
    const value = valueIn(params, year, lists);
    return (
      value && findPlace({ values: [value], tables, current: params.get('table'), after: null })
    );
  });
  const chosenKey = requested?.table ?? params.get('table');
  const table = tables.find(({ key }) => key === chosenKey) ?? tables[0] ?? null;
  const choose = (key: string): void => {
    setRequested(null);
    setParams({ table: key }, { replace: true });
  };
  const goTo = (place: TablePlace): void => {
    if (place.table !== table?.key) choose(place.table);
    setRequested(place);
  };
  return {
    table,
    choose,
    requested,
    goTo,
    /** Goes to the value of a list that comes after a key, from the last to the first. */
    goToNext: ({ values, after }: { values: CellKey[]; after: string | null }): void => {
      const next = findPlace({
        values,
        tables,
        current: table?.key ?? null,
        after,
      });
      if (next) goTo(next);
    },
  };
}
