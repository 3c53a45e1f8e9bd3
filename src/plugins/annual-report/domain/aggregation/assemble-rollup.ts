import type { AggregateCell, Rollup, RollupBy, RollupGroup } from '../../contract/aggregate';
import { aggregateCell } from './aggregate-cell';
import { type AggregationTask, describeIndicator } from './aggregation-task';
import { schoolCell, type SchoolValue } from './school-series';
import type { Tally } from './tally';

/** Tallies of one group (of all schools where there are no groups), by the place of their task. */
export type GroupTally = Tally & { group: number; task: number };

export type Group = RollupGroup & { id: number; expected: number };

type Row = Rollup['rows'][number];

const cellsOf = (
  tasks: AggregationTask[],
  cell: (task: AggregationTask, place: number) => AggregateCell,
): Row['cells'] =>
  Object.fromEntries(tasks.map((task, place) => [task.indicator, cell(task, place)]));

const sortInto = <Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> => {
  const sorted = new Map<Key, Item[]>();
  for (const item of items) {
    const existing = sorted.get(keyOf(item));
    if (existing) existing.push(item);
    else sorted.set(keyOf(item), [item]);
  }
  return sorted;
};

/** The row over all schools: from the sums of the groups, never from their means. */
export function totalRow({
  tasks,
  tallies,
  expected,
}: {
  tasks: AggregationTask[];
  tallies: GroupTally[];
  expected: number;
}): Row {
  const byTask = sortInto(tallies, ({ task }) => task);
  return {
    group: null,
    cells: cellsOf(tasks, (task, place) =>
      aggregateCell({ task, tallies: byTask.get(place) ?? [], expected }),
    ),
  };
}

/** One row for each group of schools, in the order of the groups. */
export function groupRows({
  tasks,
  groups,
  tallies,
}: {
  tasks: AggregationTask[];
  groups: Group[];
  tallies: GroupTally[];
}): Row[] {
  const places = sortInto(tallies, ({ group, task }) => `${group} ${task}`);
  return groups.map(({ id, expected, ...group }) => ({
    group,
    cells: cellsOf(tasks, (task, place) =>
      aggregateCell({ task, tallies: places.get(`${id} ${place}`) ?? [], expected }),
    ),
  }));
}

/** One row for each school, with its own values. */
export function schoolRows({
  tasks,
  schools,
  values,
}: {
  tasks: AggregationTask[];
  schools: { code: string; name: string }[];
  values: (SchoolValue & { school: string; indicator: string })[];
}): Row[] {
  const known = new Map(values.map((value) => [`${value.school} ${value.indicator}`, value]));
  return schools.map(({ code, name }) => ({
    group: { by: 'school', key: code, label: name },
    cells: cellsOf(tasks, ({ indicator }) =>
      schoolCell({ value: known.get(`${code} ${indicator}`) }),
    ),
  }));
}

/** The answer without the words of its reasons. */
export function assembleRollup({
  year,
  by,
  tasks,
  rows,
}: {
  year: number;
  by: RollupBy;
  tasks: AggregationTask[];
  rows: Row[];
}): Omit<Rollup, 'reasons'> {
  return {
    year,
    by,
    rows,
    indicators: Object.fromEntries(
      tasks.map(({ indicator, definition }) => [indicator, describeIndicator({ definition })]),
    ),
  };
}
