import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readFilter, type FindingFilter } from './finding-filter';

/** The filter in the page's address, so that it can be linked to and stays over a reload. */
export function useFindingFilter(): [FindingFilter, (change: Partial<FindingFilter>) => void] {
  const [query, setQuery] = useSearchParams();
  const filter = useMemo(() => readFilter(query), [query]);
  const change = useCallback(
    (changed: Partial<FindingFilter>) =>
      setQuery(
        (present) => {
          const next = new URLSearchParams(present);
          for (const [name, value] of Object.entries(changed)) {
            if (value === null) next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setQuery],
  );
  return [filter, change];
}
