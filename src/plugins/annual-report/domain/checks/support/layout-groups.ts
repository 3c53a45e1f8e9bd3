import type { LayoutRow } from '../../../contract/layout';
import type { TableContent } from '../../content/report-content';

/** A row of a table and the rows directly below it, all with an indicator of their own. */
export type LayoutGroup = {
  table: TableContent;
  parent: LayoutRow & { indicator: string };
  children: (LayoutRow & { indicator: string })[];
};

const hasIndicator = (row: LayoutRow): row is LayoutRow & { indicator: string } =>
  row.indicator !== null;

/** The groups of the annex tables in print order. */
export const annexGroups = ({ tables }: { tables: TableContent[] }): LayoutGroup[] =>
  tables
    .filter(({ kind }) => kind === 'annex')
    .flatMap((table) => {
      const below = new Map<string, LayoutGroup['children']>();
      for (const row of table.layout.filter(hasIndicator)) {
        if (row.parent === null) continue;
        const rows = below.get(row.parent);
        if (rows) rows.push(row);
        else below.set(row.parent, [row]);
      }
      return table.layout.filter(hasIndicator).flatMap((parent) => {
        const children = below.get(parent.key) ?? [];
        return children.length > 0 ? [{ table, parent, children }] : [];
      });
    });
