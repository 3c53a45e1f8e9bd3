import type { PrintedCell } from '../formats/printed-cell';
import type { Difference } from './difference';

const placeOf = ({ table, row, year }: PrintedCell): string =>
  [table ?? 'indicators', row, year].join(' · ');

/** XML and CSV know one kind of line end. */
const sameLines = (text: string): string => text.replace(/\r\n?/g, '\n');

const shown = ({ indicator, value, text, status }: PrintedCell): string =>
  `${indicator} ${value ?? '∅'} "${sameLines(text)}" ${status}`;

/** Compares every number, status and text that a file holds with those of the edition, in both directions. */
export function compareCells({
  file,
  expected,
  found,
}: {
  file: string;
  expected: PrintedCell[];
  found: PrintedCell[];
}): Difference[] {
  const requested = new Map(expected.map((cell) => [placeOf(cell), shown(cell)]));
  const missing = new Set(requested.keys());
  const wrong = found.flatMap((cell): Difference[] => {
    const place = placeOf(cell);
    const where = `${file}: ${place}`;
    const right = requested.get(place);
    const isFirst = missing.delete(place);
    if (right === undefined || !isFirst) {
      return [{ code: 'cell-extra', where, expected: null, found: shown(cell) }];
    }
    return right === shown(cell)
      ? []
      : [{ code: 'cell-differs', where, expected: right, found: shown(cell) }];
  });
  const absent = [...missing].map((place): Difference => ({
    code: 'cell-missing',
    where: `${file}: ${place}`,
    expected: requested.get(place) ?? null,
    found: null,
  }));
  return [...wrong, ...absent];
}
