import { useCallback, useState } from 'react';
import { z } from 'zod';
import type { ReportKey } from '../../api/annals-api';

const keySchema = z.array(z.string());

const keyOf = ({ school, year }: ReportKey): string => `annals-outline-collapsed:${school}/${year}`;

const read = (key: string): Set<string> => {
  try {
    return new Set(keySchema.parse(JSON.parse(localStorage.getItem(key) ?? '[]')));
  } catch {
    return new Set();
  }
};

/** The chapters that its reader has closed, remembered in the browser for each report; at first without `open`. */
export function useCollapsed({
  report,
  open,
}: {
  report: ReportKey;
  open: readonly string[];
}): [Set<string>, (ids: Set<string>) => void] {
  const key = keyOf(report);
  const [collapsed, setCollapsed] = useState(
    () => new Set([...read(key)].filter((id) => !open.includes(id))),
  );
  const change = useCallback(
    (ids: Set<string>) => {
      setCollapsed(ids);
      localStorage.setItem(key, JSON.stringify([...ids]));
    },
    [key],
  );
  return [collapsed, change];
}
