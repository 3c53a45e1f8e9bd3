import type { TextId } from '../texts';
import type { PastedTable } from './table-from-html';

/** A sentence about what was pasted. */
export type PasteNote = { id: TextId; values: Record<string, number> };

const LOST = ['merged', 'nested', 'struck', 'pictures'] as const;

/** What was pasted, what of it could not be kept, and the way back. */
export function pasteNotes({
  rows,
  columns,
  cut,
  lost,
}: {
  rows: number;
  columns: number;
  cut: number;
  lost: PastedTable['lost'];
}): PasteNote[] {
  return [
    { id: 'grid.pasted', values: { rows, columns } },
    ...(cut > 0 ? [{ id: 'grid.pasted.cut' as const, values: { count: cut } }] : []),
    ...LOST.filter((name) => lost[name] > 0).map((name) => ({
      id: `grid.pasted.${name}` as const,
      values: { count: lost[name] },
    })),
    { id: 'grid.pasted.undo', values: {} },
  ];
}
