import { ledgerOf } from '../../../ledger/accounts';
import type { Told } from '../../../ledger/statements';
import type { CheckContext } from '../../check';
import type { Claimed } from './claimed-words';

const NUMBERED_SERIES =
  /近[两二三四五六\d]|[三四五]\s?(?:年|届)|分别|(?:19|20)\d{2}.{1,60}(?:19|20)\d{2}/;
/** Characters between two numbers of a row. */
const CLOSE = 24;
const CHANGES = new Set<Told['cue']>(['delta', 'growth', 'points', 'multiple']);

const isNumber = ({ kind, isApproximate, isSpelled, cue }: Told): boolean =>
  kind === 'quantity' && !isApproximate && !isSpelled && !CHANGES.has(cue);

const YEAR_BEFORE =
  /(?:(?<!\d)((?:19|20)\d{2})\s?[年届]|(大前年)|(前年)|(去年|上年|上届|上一年|上学年)|(今年|本年|目前|如今|现在|当年|本届))[^，,。；;\d]{0,12}$/;

/** The year that the words before a number give to it; null where they give none. */
const yearBefore = (words: string, year: number): number | null => {
  const match = YEAR_BEFORE.exec(words);
  if (!match) return null;
  const back = [2, 3, 4, 5].findIndex((group) => match[group] !== undefined);
  return match[1] === undefined ? year - ([3, 2, 1, 0][back] ?? 0) : Number(match[1]);
};

/** Numbers of one measure whose years the sentence tells, 18 人，去年 11 人，前年 8 人, by ascending year. */
const byYear = (context: CheckContext, claimed: Claimed, quantities: Told[]): Told[] => {
  const { year } = context.content.report;
  const { text } = claimed.passage;
  const { from, until } = segmentOf(claimed);
  const found = new Map<string, Map<number, Told>>();
  const doubled = new Set<string>();
  for (const [index, told] of quantities.entries()) {
    if (!isNumber(told) || told.start < from || told.end > until) continue;
    const before = quantities[index - 1];
    const since = before && before.kind !== 'year' && before.end > from ? before.end : from;
    const given = yearBefore(text.slice(Math.max(since, told.start - 30), told.start), year);
    const years = found.get(told.dimension) ?? new Map<number, Told>();
    const own = given ?? year;
    if (years.has(own)) doubled.add(told.dimension);
    years.set(own, told);
    found.set(told.dimension, years);
  }
  const series = [...found]
    .filter(([dimension, years]) => years.size >= 3 && !doubled.has(dimension))
    .map(([, years]) => [...years].sort(([one], [other]) => one - other).map(([, told]) => told));
  return series.length === 1 ? (series[0] ?? []) : [];
};

/** The part of a sentence between semicolons in which a claim stands. */
const segmentOf = ({ from, sentence, match }: Claimed): { from: number; until: number } => {
  const start = Math.max(
    sentence.lastIndexOf('；', match.index),
    sentence.lastIndexOf(';', match.index),
  );
  const end = sentence.indexOf('；', match.index);
  return { from: from + start + 1, until: from + (end < 0 ? sentence.length : end) };
};

/** The last three or more numbers of one measure in a row before a claim: 363 人、345 人和 410 人. */
const byPlace = ({ from, before, match }: Claimed, quantities: Told[]): Told[] => {
  if (!NUMBERED_SERIES.test(before)) return [];
  const until = from + match.index;
  const told = quantities.filter(
    ({ kind, start, end }) => kind === 'quantity' && start >= until - before.length && end <= until,
  );
  let first = told.length - 1;
  const isNext = (left: Told | undefined, right: Told | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    left.dimension === right.dimension &&
    right.start - left.end <= CLOSE;
  while (isNext(told[first - 1], told[first])) first -= 1;
  const row = told.slice(Math.max(0, first));
  return row.some(({ isApproximate, isSpelled }) => isApproximate || isSpelled) ? [] : row;
};

/** The numbers of several years beside a claim, by ascending year. */
export function seriesTold(context: CheckContext, claimed: Claimed): Told[] {
  const statement = ledgerOf(context).statements.find(({ passage }) => passage === claimed.passage);
  const quantities = statement?.quantities ?? [];
  const dated = byYear(context, claimed, quantities);
  return dated.length > 0 ? dated : byPlace(claimed, quantities);
}
