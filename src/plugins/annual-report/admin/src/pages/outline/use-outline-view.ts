import { useMemo } from 'react';
import { findByTitle } from './model/filter-state';
import { childrenOf, type OutlineState } from './model/outline-state';

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
    const shown = (id: string): string[] => {
      const children = childrenOf(state, id);
      return search === null ? children : children.filter((child) => search.shown.has(child));
    };
    const expanded = [...state.items.keys()].filter(
      (id) => shown(id).length > 0 && (search !== null || !collapsed.has(id)),
    );
    return { childrenOf: shown, expanded, found: search?.found ?? null };
  }, [state, text, collapsed]);
}
