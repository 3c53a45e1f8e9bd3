import { z } from 'zod';
import type { Rollup } from '../../../src/plugins/annual-report/contract/aggregate';

type Cell = Rollup['rows'][number]['cells'][string];

const bestRowSchema = z.object({
  indicator: z.string(),
  group_no: z.string().nullable(),
  reported: z.coerce.number(),
  expected: z.coerce.number(),
  value: z.string().nullable(),
  status: z.string(),
});

/** @throws when the roll-up and the rows of the best SQL do not say the same of every cell */
export function requireSame({ rollup, rows }: { rollup: Rollup; rows: unknown[] }): void {
  const best = z.array(bestRowSchema).parse(rows);
  const cells = rollup.rows.flatMap(({ group, cells: own }, place) =>
    Object.entries(own).map(
      ([code, cell]) => [`${group ? place + 1 : 'all'} ${code}`, cell] as const,
    ),
  );
  const served = new Map<string, Cell>(cells);
  if (best.length !== cells.length) {
    throw new Error(`${cells.length} cells were served and ${best.length} computed by hand.`);
  }
  for (const row of best) {
    const cell = served.get(`${row.group_no ?? 'all'} ${row.indicator}`);
    const isSame =
      cell !== undefined &&
      cell.value === (row.value === null ? null : Number(row.value)) &&
      (cell.value === null || cell.status === row.status) &&
      cell.schools.reported === row.reported &&
      cell.schools.expected === row.expected;
    if (!isSame) throw new Error(`${JSON.stringify(row)} was served as ${JSON.stringify(cell)}.`);
  }
}
