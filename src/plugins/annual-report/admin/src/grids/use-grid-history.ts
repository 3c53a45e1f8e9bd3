import { useCallback, useRef, useState } from 'react';
import type { GridCells } from '../../../contract/grid';

const MOST_STEPS = 100;

type Steps = { past: GridCells[]; future: GridCells[] };

const NONE: Steps = { past: [], future: [] };

/** Steps back and forth through what a table was. What comes from elsewhere is a step like any other. */
export function useGridHistory({
  cells,
  onChange,
}: {
  cells: GridCells;
  onChange: (cells: GridCells) => void;
}) {
  const [steps, setSteps] = useState(NONE);
  const current = useRef({ cells, steps });
  current.current = { cells, steps };

  const change = useCallback(
    (next: GridCells): void => {
      const { cells: before, steps: known } = current.current;
      if (next === before) return;
      setSteps({ past: [...known.past, before].slice(-MOST_STEPS), future: [] });
      onChange(next);
    },
    [onChange],
  );

  const undo = useCallback((): void => {
    const { cells: now, steps: known } = current.current;
    const before = known.past.at(-1);
    if (before === undefined) return;
    setSteps({ past: known.past.slice(0, -1), future: [now, ...known.future] });
    onChange(before);
  }, [onChange]);

  const redo = useCallback((): void => {
    const { cells: now, steps: known } = current.current;
    const [next, ...future] = known.future;
    if (next === undefined) return;
    setSteps({ past: [...known.past, now], future });
    onChange(next);
  }, [onChange]);

  return {
    change,
    undo,
    redo,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
  };
}
