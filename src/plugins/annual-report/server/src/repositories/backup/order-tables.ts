/** That rows of one table name rows of another. */
export type Reference = { table: string; refersTo: string };

/**
 * Puts tables in an order in which each comes after all that it refers to; those that are equal in this come by
 * name. A table may refer to itself.
 * @throws Error that names tables which refer to each other in a circle
 */
export function orderTables({
  tables,
  references,
}: {
  tables: string[];
  references: Reference[];
}): string[] {
  const known = new Set(tables);
  const below = new Map(tables.map((table) => [table, new Set<string>()]));
  for (const { table, refersTo } of references) {
    if (table !== refersTo && known.has(refersTo)) below.get(table)?.add(refersTo);
  }
  const ordered: string[] = [];
  let waiting = tables.toSorted();
  while (waiting.length > 0) {
    const placed = new Set(ordered);
    const ready = waiting.filter((table) =>
      [...(below.get(table) ?? [])].every((name) => placed.has(name)),
    );
    if (ready.length === 0) {
      throw new Error(`These tables refer to each other in a circle: ${waiting.join(', ')}.`);
    }
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}
