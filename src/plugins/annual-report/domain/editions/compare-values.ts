import type { ValueChange } from '../../contract/changes/change-kinds';
import type { CellJson } from '../../contract/value';
import { groupBy } from './align/sequences';
import {
  cellName,
  type Point,
  pointName,
  type PrintedCell,
  type ValueIndex,
} from './read/value-index';
const PRINTED = ['value', 'text', 'status', 'origin'] as const;
const BESIDE = ['note', 'respondents', 'method'] as const;

type Sides = { before: CellJson | null; after: CellJson | null };

const kindOf = ({ before, after }: Sides, fields: readonly (keyof CellJson)[]) => {
  if (!before) return after ? 'added' : null;
  if (!after) return 'removed';
  return fields.some((field) => before[field] !== after[field]) ? 'changed' : null;
};

const compareValue = (point: Point, before: ValueIndex, after: ValueIndex): ValueChange[] => {
  const sides = { before: before.find(point), after: after.find(point) };
  const places = [before.printedAt(point), after.printedAt(point)];
  // Only tables tell what stands beside a value; a value that one side prints in none has not lost it.
  const isInTables = places.every((cells) => cells.length > 0);
  const kind = kindOf(sides, isInTables ? [...PRINTED, ...BESIDE] : PRINTED);
  const entry = after.entry(point.indicator) ?? before.entry(point.indicator);
  if (!kind || !entry) return [];
  const cells = (kind === 'removed' ? places[0] : places[1]) ?? [];
  return [
    {
      kind,
      ...point,
      name: entry.name,
      unit: entry.unit,
      typedIn: null,
      ...sides,
      inputs: [],
      cells: cells.map(({ table, row, chapter }) => ({ table, row, chapter })),
    },
  ];
};

const isTyped = (cell: PrintedCell | undefined): boolean => cell?.cell.origin === 'typed';

/** Cells that print a number of their own in one of the reports, by what they printed before and after. */
const compareTyped = (before: ValueIndex, after: ValueIndex): ValueChange[] => {
  const byName = ({ cells }: ValueIndex) => new Map(cells.map((cell) => [cellName(cell), cell]));
  const [olds, news] = [byName(before), byName(after)];
  return [...new Set([...news.keys(), ...olds.keys()])].flatMap((name): ValueChange[] => {
    const [old, young] = [olds.get(name), news.get(name)];
    const printed = young ?? old;
    if (!printed || (!isTyped(old) && !isTyped(young))) return [];
    const sides = { before: old?.cell ?? null, after: young?.cell ?? null };
    const kind = kindOf(sides, PRINTED);
    const { indicator, year, table, row, chapter } = printed;
    const entry = after.entry(indicator) ?? before.entry(indicator);
    if (!kind || !entry) return [];
    const { name: title, unit } = entry;
    const place = { typedIn: { table, row }, cells: [{ table, row, chapter }] };
    return [{ kind, indicator, year, name: title, unit, ...place, ...sides, inputs: [] }];
  });
};

/** Values and typed cells that came, went or changed; of a derived value, what it follows from. */
export function compareValues({
  before,
  after,
  codes,
}: {
  before: ValueIndex;
  after: ValueIndex;
  codes: string[];
}): ValueChange[] {
  const typed = groupBy(compareTyped(before, after), ({ indicator }) => indicator);
  const changes = codes.flatMap((indicator) => {
    const years = [...new Set([...before.years(indicator), ...after.years(indicator)])];
    return [
      ...years
        .sort((left, right) => left - right)
        .flatMap((year) => compareValue({ indicator, year }, before, after)),
      ...(typed.get(indicator) ?? []),
    ];
  });
  const changed = new Set(changes.filter(({ typedIn }) => typedIn === null).map(pointName));
  return changes.map((change) => ({
    ...change,
    inputs:
      change.typedIn === null
        ? after
            .inputs(change)
            .filter((input) => changed.has(pointName(input)))
            .map(({ indicator, year }) => ({ indicator, year }))
        : [],
  }));
}
