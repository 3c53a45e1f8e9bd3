import { useCallback, useRef, useState } from 'react';

/** What lies from one thing to another in a list, both with it; only the second where the first is not in it. */
export function rangeOf(ids: string[], from: string | null, to: string): string[] {
  const [start, end] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)];
  if (start === -1 || end === -1) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** Chosen photographs: one by one, or with Shift everything since the last one. */
export function useSelection(listed: string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(listed);
  latest.current = listed;
  const anchor = useRef<string | null>(null);

  const select = useCallback((id: string, isSelected: boolean, isRange: boolean): void => {
    const ids = isRange ? rangeOf(latest.current, anchor.current, id) : [id];
    anchor.current = id;
    setChosen((now) =>
      isSelected
        ? new Set([...now, ...ids])
        : new Set([...now].filter((each) => !ids.includes(each))),
    );
  }, []);

  return {
    chosen,
    select,
    choose: (ids: string[]) => setChosen(new Set(ids)),
    clear: () => setChosen(new Set()),
  };
}
