import { useCallback, useState, useMemo } from 'react';
import { z } from 'zod';
import type { ReportKey } from '../../api/annals-api';
import { findByTitle } from './model/filter-state';
import { childrenOf, type OutlineState } from './model/outline-state';

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

/** What is shown of an outline: all of it, or what a search finds with all that holds it. */
export type OutlineView = {
  childrenOf: (id: string) => string[];
  expanded: string[];
  /** How many titles a search found; null when nothing is looked for. */
  found: number | null;
};

export function useOutlineView({
  state,
  text,
  collapsed,
}: {
  state: OutlineState;
  text: string;
  collapsed: Set<string>;
}): OutlineView {
  return useMemo(() => {
    const search = findByTitle({ state, text });
    const visible = (id: string): string[] => {
      const children = childrenOf(state, id);
      return search === null ? children : children.filter((child) => search.visible.has(child));
    };
    const expanded = [...state.items.keys()].filter(
      (id) => visible(id).length > 0 && (search !== null || !collapsed.has(id)),
    );
    return { childrenOf: visible, expanded, found: search?.found ?? null };
  }, [state, text, collapsed]);
}
