import type { CheckContext } from '../check';
import { readValue, type Reading } from './expressions/reading';

/** A value of the report's year beside the one of the year before. */
export type YearChange = { before: Reading; after: Reading };

/** Larger numbers that differ this many times have not simply grown or shrunk. */
const EXTREME_TIMES = 5;
const EXTREME_FLOOR = 20;
/** Smaller changes of a count are everyday, whatever they are in percent. */
const SMALLEST_CHANGE = 5;

/** Null where one of the two is missing, or where a note explains either. */
export function yearChange({
  context: { content, values },
  indicator,
}: {
  context: Pick<CheckContext, 'content' | 'values'>;
  indicator: string;
}): YearChange | null {
  const { year } = content.report;
  const before = readValue({ values, indicator, year: year - 1 });
  const after = readValue({ values, indicator, year });
  if (!before || !after || before.value.note !== null || after.value.note !== null) return null;
  return { before, after };
}

/**
 * Whether a value of some size is five times what it was or a fifth of it, has gone to nothing, or has
 * changed its sign. What began at nothing is not extreme.
 */
export function isExtreme({ before, after }: YearChange): boolean {
  const [was, is] = [before.number, after.number];
  if (Math.max(Math.abs(was), Math.abs(is)) < EXTREME_FLOOR || was === 0) return false;
  if (was * is <= 0) return true;
  const times = Math.max(is / was, was / is);
  return times >= EXTREME_TIMES;
}

/** Whether a change is too small to speak of, whatever its percent. */
export function isSmall({ before, after }: YearChange): boolean {
  const { kind, unit } = after.indicator;
  if (kind === 'percent' || (unit ?? '').includes('/')) return false;
  return kind === 'count'
    ? Math.abs(after.number - before.number) < SMALLEST_CHANGE
    : Math.max(Math.abs(after.number), Math.abs(before.number)) < SMALLEST_CHANGE;
}
