import { useMemo, useRef } from 'react';
import type { DeskTable } from '../../../../contract/desk/values';
import { buildRows, type Known, type Openness } from './build-rows';
import type { GridRow } from './grid-row';

/** The rows of a table, none without one; those that did not change stay the same objects. */
export function useRows({
  table,
  reportYear,
  known,
  open,
}: {
  table: DeskTable | null;
  reportYear: number;
  known: Known;
  open: Openness;
}): GridRow[] {
  const last = useRef<{ key: string; rows: GridRow[] }>({ key: '', rows: [] });
  return useMemo(() => {
    if (table === null) return [];
    const before = last.current.key === table.key ? last.current.rows : [];
    const rows = buildRows({ table, reportYear, known, open, before });
    last.current = { key: table.key, rows };
    return rows;
  }, [table, reportYear, known, open]);
}
