export type CellKey = { indicator: string; year: number };

/** The natural key of a value within a report's school. */
export function cellKey({ indicator, year }: CellKey): string {
  return `${indicator}@${year}`;
}
