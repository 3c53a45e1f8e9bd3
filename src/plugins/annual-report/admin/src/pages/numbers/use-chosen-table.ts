import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { DeskTable } from '../../../../contract/desk/values';
import type { TablePlace } from './find-place';

type Wanted = { row: string; year: number };

const wantedIn = (params: URLSearchParams): Wanted | null => {
  const row = params.get('row');
  const year = Number(params.get('year'));
  return row !== null && Number.isInteger(year) ? { row, year } : null;
};

/**
 * The table that is open, as the address says: `?table=annex-1`, and with `&row=…&year=…` the very cell. Null
 * when the report has none.
 */
export const useChosenTable = ({ tables }: { tables: DeskTable[] }) => {
  const [params, setParams] = useSearchParams();
  const [wanted, setWanted] = useState<Wanted | null>(() => wantedIn(params));
  const table = tables.find(({ key }) => key === params.get('table')) ?? tables[0] ?? null;
  const choose = (key: string): void => {
    setWanted(null);
    setParams({ table: key }, { replace: true });
  };
  return {
    table,
    choose,
    wanted,
    goTo: ({ table: key, row, year }: TablePlace): void => {
      if (key !== table?.key) choose(key);
      setWanted({ row, year });
    },
  };
};
