import type { Statement, Told } from './statements';

/** The numbers that a report tells under a name: 专业课教师 of 专业课教师 96 人. */
export type Tellings = { named: (name: string) => Told[] };

const SHORTEST = 2;
const MOST = 6;
const STOCKS = new Set(['plain', 'total', 'to']);

/** Numbers by the whole of what names them, over all the report. */
export function tellingsIn({ statements }: { statements: Statement[] }): Tellings {
  const byName = new Map<string, Told[]>();
  for (const told of statements.flatMap(({ quantities }) => quantities)) {
    const { label, kind, cue } = told;
    if (kind !== 'quantity' || label.length < SHORTEST || !STOCKS.has(cue) || told.isVague)
      continue;
    const before = byName.get(label) ?? [];
    if (before.length < MOST) byName.set(label, [...before, told]);
  }
  return { named: (name) => byName.get(name) ?? [] };
}
