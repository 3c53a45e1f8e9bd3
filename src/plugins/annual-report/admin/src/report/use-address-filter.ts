import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * A filter in the page's address, so that it can be linked to and stays over a reload.
 * @param read must be the same function at every call; what the address says wrongly counts for it as not said
 */
export function useAddressFilter<Filter extends Record<string, string | null>>(
  read: (query: URLSearchParams) => Filter,
): [Filter, (change: Partial<Filter>) => void] {
  const [query, setQuery] = useSearchParams();
  const filter = useMemo(() => read(query), [read, query]);
  const change = useCallback(
    (changed: Partial<Filter>) =>
      setQuery(
        (present) => {
          const next = new URLSearchParams(present);
          for (const [name, value] of Object.entries<string | null | undefined>(changed)) {
            if (value === null || value === undefined) next.delete(name);
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
