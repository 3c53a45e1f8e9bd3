import type { GridRow } from '../values/cells';
import type { Block } from './clipboard-cells';
import { rowsOfLabel, squeeze } from './read-words';

/** A line of a block, and the row of the table that it is. */
export type MatchedLine = {
  line: number;
  label: string;
  /** Null where the table has no such row, or several of which none is meant for certain. */
  row: number | null;
  isAmbiguous: boolean;
};

type Candidates = { line: number; label: string; rows: number[] };

/** Rows that a line may be by its label and, where several have that, by its unit. */
const candidatesOf = (
  { block, rows }: { block: Block; rows: GridRow[] },
  { label, unit }: { label: number; unit: number | null },
): Candidates[] =>
  block.map((cells, line) => {
    const words = cells[label]?.words ?? '';
    const found = rowsOfLabel({ text: words, rows });
    const given = squeeze(unit === null ? '' : (cells[unit]?.words ?? ''));
    const ofUnit = found.filter((row) => squeeze(rows[row]?.unit ?? '') === given);
    return { line, label: words, rows: found.length > 1 && ofUnit.length > 0 ? ofUnit : found };
  });

const isSure = ({ rows }: Candidates): boolean => rows.length === 1;

/**
 * Of several rows with one label those count that stand between the rows of the lines above and below; where they
 * are as many as the lines with that label there, each line is one of them. Otherwise nobody knows.
 */
const resolve = (all: Candidates[], { line, rows }: Candidates, end: number): number | null => {
  const above = all.slice(0, line).findLast(isSure);
  const below = all.slice(line + 1).find(isSure);
  const inside = rows.filter(
    (row) => row > (above?.rows[0] ?? -1) && row < (below?.rows[0] ?? end),
  );
  const alike = all
    .slice((above?.line ?? -1) + 1, below?.line ?? all.length)
    .filter((other) => other.rows.join() === rows.join());
  return inside.length === alike.length
    ? (inside[alike.findIndex((other) => other.line === line)] ?? null)
    : null;
};

/** Finds the row of each line of a block by its label, its unit and what stands around it. */
export function matchLines({
  block,
  rows,
  label,
  unit,
}: {
  block: Block;
  rows: GridRow[];
  /** Columns of the block. */
  label: number;
  unit: number | null;
}): MatchedLine[] {
  const all = candidatesOf({ block, rows }, { label, unit });
  return all.map((candidates) => {
    const { line, label: words, rows: found } = candidates;
    if (found.length <= 1) return { line, label: words, row: found[0] ?? null, isAmbiguous: false };
    const row = resolve(all, candidates, rows.length);
    return { line, label: words, row, isAmbiguous: row === null };
  });
}
