/**
 * The number of the edition that stands in place of another: the next one that can be read. Null where none
 * can: what was withdrawn replaces nothing, and the edition before it is the latest again.
 */
export function supersededBy({
  number,
  editions,
}: {
  number: number;
  editions: { number: number; withdrawn: unknown }[];
}): number | null {
  return editions
    .filter((edition) => edition.withdrawn === null && edition.number > number)
    .reduce<number | null>(
      (next, edition) => (next === null ? edition.number : Math.min(next, edition.number)),
      null,
    );
}
