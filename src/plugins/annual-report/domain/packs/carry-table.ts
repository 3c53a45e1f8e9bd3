import type { TableContent } from '../content/report-content';

/**
 * A chart of an earlier report for a later one: the same rows over the years that follow, without the cells
 * that it typed itself, each code as it is called now.
 */
export function carryTable({
  table,
  years,
  renamed,
}: {
  table: TableContent;
  /** How many years later. */
  years: number;
  renamed: Map<string, string>;
}): Omit<TableContent, 'documentId'> {
  const { key, kind, title, display } = table;
  const codes = new Map(
    table.layout.map((row) => [row.indicator, renamed.get(row.indicator ?? '') ?? row.indicator]),
  );
  const keys = new Map(
    table.layout.map((row) => [
      row.key,
      row.key === row.indicator ? (codes.get(row.indicator) ?? row.key) : row.key,
    ]),
  );
  return {
    key,
    kind,
    title,
    display,
    years: table.years.map((year) => year + years),
    layout: table.layout.map(({ cells: _cells, ...row }) => ({
      ...row,
      key: keys.get(row.key) ?? row.key,
      indicator: codes.get(row.indicator) ?? null,
      parent: row.parent === null ? null : (keys.get(row.parent) ?? row.parent),
    })),
  };
}
