import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { GridRow } from '../values/cells';
import { plainCell } from './clipboard-cells';
import { matchLines } from './match-lines';

/** The official tables, as they print many a label several times. */
const pack = z
  .object({
    indicators: z.array(z.object({ code: z.string(), unit: z.string().nullish() })),
    tables: z.array(
      z.object({
        key: z.string(),
        rows: z.array(z.object({ indicator: z.string().nullish(), label: z.string() })),
      }),
    ),
  })
  .parse(
    parse(readFileSync(path.resolve('database/packs/secondary-vocational-2024.yaml'), 'utf8')),
  );

const UNITS = new Map(pack.indicators.map(({ code, unit }) => [code, unit ?? null]));

const TABLES = pack.tables.map(({ key, rows }) => ({
  key,
  rows: rows.map(({ indicator, label }, index): GridRow => ({
    key: `${index}`,
    label,
    level: 0,
    isGroup: !indicator,
    isRequired: false,
    unit: UNITS.get(indicator ?? '') ?? null,
    seq: null,
    footnote: null,
    cells: {},
  })),
}));

/** The rows that lines of a table are taken for, by the rows that they are. */
const matched = (rows: GridRow[], order: number[], hasUnits: boolean): (number | null)[] => {
  const block = order.map((index) =>
    [rows[index]?.label ?? '', hasUnits ? (rows[index]?.unit ?? '') : ''].map(plainCell),
  );
  return matchLines({ block, rows, label: 0, unit: hasUnits ? 1 : null }).map(({ row }) => row);
};

describe.each(TABLES)('the lines of the official table $key', ({ rows }) => {
  const inOrder = rows.map((_, index) => index);

  it.each([true, false])(
    'should all be known in the order of the table, with units: %s',
    (hasUnits) => {
      expect(matched(rows, inOrder, hasUnits)).toEqual(inOrder);
    },
  );

  it.each([true, false])(
    'should never be taken for another backwards, with units: %s',
    (hasUnits) => {
      const backwards = [...inOrder].reverse();
      matched(rows, backwards, hasUnits).forEach((row, line) => {
        expect([null, backwards[line]]).toContain(row);
      });
    },
  );

  it('should never be taken for another in any part of the table', () => {
    for (let from = 0; from < rows.length; from += 1) {
      const part = inOrder.slice(from, from + 5);
      matched(rows, part, true).forEach((row, line) => {
        expect([null, part[line]]).toContain(row);
      });
    }
  });
});
