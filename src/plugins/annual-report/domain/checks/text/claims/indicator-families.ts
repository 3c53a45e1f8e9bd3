import type { LayoutRow } from '../../../../contract/layout';
import type { CheckContext } from '../../check';

/** Indicators that belong together in a table: the rows below a row, or the rows that stand for themselves. */
type IndicatorFamily = {
  /** Label of the row above them; the table's title for those at the top. */
  name: string;
  codes: string[];
  labels: string[];
};

type Row = LayoutRow & { indicator: string };

const hasIndicator = (row: LayoutRow): row is Row => row.indicator !== null;

const familyOf = (name: string, rows: Row[]): IndicatorFamily[] =>
  rows.length < 2
    ? []
    : [
        {
          name,
          codes: rows.map(({ indicator }) => indicator),
          labels: rows.map(({ label }) => label.replace(/^其中：/, '')),
        },
      ];

const families = new WeakMap<CheckContext, IndicatorFamily[]>();

const readFamilies = ({ content: { tables } }: CheckContext): IndicatorFamily[] =>
  tables.flatMap(({ title, layout }) => {
    const rows = layout.filter(hasIndicator);
    const below = new Map<string, Row[]>();
    for (const row of rows) {
      const parent = row.parent ?? '';
      below.set(parent, [...(below.get(parent) ?? []), row]);
    }
    return [...below].flatMap(([parent, children]) =>
      familyOf(layout.find(({ key }) => key === parent)?.label ?? title, children),
    );
  });

/** The families of indicators of a report's tables, in print order. */
export function familiesOf(context: CheckContext): IndicatorFamily[] {
  const known = families.get(context) ?? readFamilies(context);
  families.set(context, known);
  return known;
}
