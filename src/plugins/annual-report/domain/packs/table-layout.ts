import type { LayoutRow } from '../../contract/layout';
import type { PackIndicator, PackTable } from '../../contract/pack';

type PackRow = PackTable['rows'][number];

/** A row's name inside its table: its own key on a row that groups, else its indicator. */
export function packRowKey({ row }: { row: PackRow }): string {
  return row.key ?? row.indicator ?? '';
}

/** The rows of a pack's table as an indicator table stores them. */
export function tableLayout({
  table,
  indicators,
}: {
  table: PackTable;
  indicators: Map<string, PackIndicator>;
}): LayoutRow[] {
  return table.rows.map((row) => ({
    key: packRowKey({ row }),
    seq: row.seq,
    indicator: row.indicator,
    label: row.label,
    level: row.level,
    parent: row.parent,
    required: indicators.get(row.indicator ?? '')?.required ?? false,
    footnote: row.footnote,
  }));
}

/** The years that a pack's table prints in the report of a year, the report's own the last. */
export function tableYears({ table, year }: { table: PackTable; year: number }): number[] {
  return Array.from({ length: table.years }, (_, index) => year - table.years + 1 + index);
}
