/** The years that a report speaks of, ascending: those of its tables, its own and the one before. */
export const coveredYears = ({
  year,
  tables,
}: {
  year: number;
  tables: { years: number[] }[];
}): number[] =>
  [...new Set([year - 1, year, ...tables.flatMap((table) => table.years)])].sort((a, b) => a - b);
