import { exclusionOf } from '../../reading/exclusive-labels';
import type { Check, CheckContext, FindingDraft } from '../check';
import { annexGroups, type LayoutGroup } from '../support/table-cells';
import { readValue, yearsOf, type Reading } from '../support/expressions/reading';
import { findingNumber, listed, nameOf, printed } from '../support/words';

/** Smaller wholes are met by chance. */
const SMALLEST_WHOLE = 20;

type YearOfGroup = { year: number; whole: Reading; parts: Reading[] };

/** The group in every year in which all of it is counted in one unit. */
const readGroup = ({ values }: CheckContext, { parent, children }: LayoutGroup): YearOfGroup[] =>
  yearsOf({ values, indicators: [parent.indicator] }).flatMap((year) => {
    const whole = readValue({ values, indicator: parent.indicator, year });
    const parts = children.flatMap(({ indicator }) => {
      const isNone = values.find({ indicator, year })?.status === 'not-applicable';
      return isNone ? [] : [readValue({ values, indicator, year })];
    });
    const isCount = (reading: Reading | null): reading is Reading =>
      reading?.indicator.kind === 'count' && reading.indicator.unit === whole?.indicator.unit;
    return whole && whole.number >= SMALLEST_WHOLE && isCount(whole) && parts.every(isCount)
      ? [{ year, whole, parts }]
      : [];
  });

const sumOf = (parts: Reading[]): number => parts.reduce((sum, { number }) => sum + number, 0);

/**
 * Cuts the rows, in print order, into runs that each add up to the whole with two rows or more that count
 * somebody. Null where that does not come out even: the rows are no complete divisions.
 */
const divisionsOf = ({ whole, parts }: YearOfGroup): string[][] | null => {
  const runs: Reading[][] = [[]];
  for (const part of parts) {
    const run = runs.at(-1) ?? [];
    if (sumOf(run) === whole.number && part.number > 0) runs.push([part]);
    else run.push(part);
  }
  const isDivision = (run: Reading[]) =>
    sumOf(run) === whole.number && run.filter(({ number }) => number > 0).length >= 2;
  return runs.every(isDivision) ? runs.map((run) => run.map(({ value }) => value.indicator)) : null;
};

/**
 * Whether rows are parts by more than chance: they add up in two years, or their names say that together they
 * are all there is (男、女).
 */
const isDivisionByName = (years: YearOfGroup[], divisions: string[][]): boolean => {
  const isEven = ({ whole, parts }: YearOfGroup): boolean =>
    divisions.every(
      (codes) =>
        sumOf(parts.filter(({ value }) => codes.includes(value.indicator))) === whole.number,
    );
  const labels = (years[0]?.parts ?? []).map(({ indicator }) => indicator.name);
  return years.filter(isEven).length >= 2 || exclusionOf({ labels }) !== 'unknown';
};

const judge = (context: CheckContext, group: LayoutGroup): FindingDraft[] => {
  const years = readGroup(context, group);
  const model = years.find((year) => divisionsOf(year));
  const divisions = model && divisionsOf(model);
  if (!divisions || !isDivisionByName(years, divisions)) return [];
  return years.flatMap(({ year, whole, parts }) =>
    divisions.flatMap((codes) => {
      const inYear = (readings: Reading[]) =>
        readings.filter(({ value }) => codes.includes(value.indicator));
      const [run, even] = [inYear(parts), inYear(model.parts)];
      const sum = sumOf(run);
      if (run.length !== codes.length || sum === whole.number) return [];
      const first = group.children.find(({ indicator }) => indicator === codes[0]);
      const name = nameOf(whole.indicator);
      return [
        {
          place: context.places.table(group.table, { row: first?.key ?? group.parent.key, year }),
          numbers: [whole, ...run, model.whole, ...even].map(findingNumber),
          messages: {
            zh: `${model.year} 年${listed(even).zh}，合计正好是${name} ${printed(model.whole)}；${year} 年同样几项（${listed(run).zh}）合计 ${sum}，${name}却是 ${printed(whole)}。`,
            en: `In ${model.year} ${listed(even).en} make exactly ${name}, ${printed(model.whole)}; in ${year} the same rows (${listed(run).en}) make ${sum}, while ${name} is ${printed(whole)}.`,
          },
        },
      ];
    }),
  );
};

/** Rows of an annex that add up to the row above them in one year do so in the other. */
export const groupTotal: Check = {
  id: 'group-total',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '分项有一年加得起来，另一年加不起来', en: 'Rows that add up in one year only' },
  advice: {
    zh: '请核对加不起来的那一年；这些分项本来就不应相加的，请写明理由后豁免。',
    en: 'Check the year that does not add up; if the rows are not parts, waive this with the reason.',
  },
  limits: {
    zh: '只看人数、个数；总数在 20 以下不看。只有一年加得起来时，还要看名称是否互不重叠；两年都加不起来的看不出来。',
    en: 'Only counts, and wholes of 20 or more. Where the rows add up in one year alone their names must exclude each other; rows that add up in no year stay unseen.',
  },
  run: (context) => annexGroups(context.content).flatMap((group) => judge(context, group)),
};
