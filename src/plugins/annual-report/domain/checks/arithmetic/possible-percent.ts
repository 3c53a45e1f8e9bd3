import Decimal from 'decimal.js';
import type { Bilingual } from '../../base/bilingual';
import { printedDecimals } from '../../values/printed-decimals';
import type { Check, CheckContext, FindingDraft } from '../check';
import type { FindingNumber } from '../finding';
import { allReadings, type Reading, readValue } from '../support/expressions/reading';
import { rulesOfKind } from '../support/make-finding';
import { unitScale } from '../support/expressions/unit-scale';
import { findingNumber, nameOf, plainNumber, printed } from '../support/words';

/** Percents that whole numbers of people give beside the one that was asked for. */
type NearestShares = {
  below: { part: number; percent: Decimal };
  above: { part: number; percent: Decimal };
};

const shareOf = (part: number, base: number) => ({
  part,
  percent: new Decimal(part).times(100).dividedBy(base),
});

/**
 * Null where some whole number out of `base` makes the printed percent, rounded or cut off; otherwise the
 * nearest shares on both sides: 99% of 3 lies between 2 (66.67%) and 3 (100%).
 */
const impossibleShare = ({
  percent,
  decimals,
  base,
}: {
  percent: number;
  decimals: number;
  base: number;
}): NearestShares | null => {
  const step = new Decimal(10).pow(-decimals);
  const printed = new Decimal(percent);
  const first = Decimal.max(
    0,
    printed.minus(step.dividedBy(2)).times(base).dividedBy(100).ceil(),
  ).toNumber();
  const isRight = first <= base && shareOf(first, base).percent.lt(printed.plus(step));
  if (isRight) return null;
  const part = printed.times(base).dividedBy(100).floor().toNumber();
  return { below: shareOf(part, base), above: shareOf(part + 1, base) };
};

/** What a percent was taken over. */
type Base = Bilingual & { count: number; number: FindingNumber };

/** From so many on, a satisfaction is the mean of a questionnaire's answers, and any percent is possible. */
const MANY = 50;
const MEAN = /满意|评分|得分|评价/;

const respondentsOf = ({ value, indicator }: Reading): Base | null => {
  if (value.respondents === null || value.respondents <= 0) return null;
  const count = value.respondents;
  if (count >= MANY && MEAN.test(indicator.name)) return null;
  return {
    count,
    zh: `调查 ${count} 人`,
    en: `${count} were asked`,
    number: {
      label: '调查人数',
      text: String(count),
      value: count,
      indicator: indicator.code,
      year: value.year,
    },
  };
};

/** The base of a rule; not for an indicator that was asked of a sample in some year. */
const baseOf = (
  { values }: CheckContext,
  { value }: Reading,
  over: string | undefined,
): Base | null => {
  const { indicator, year } = value;
  const isSurvey = values.ofIndicator(indicator).some(({ respondents }) => respondents !== null);
  const base = over === undefined || isSurvey ? null : readValue({ values, indicator: over, year });
  if (!base || base.number <= 0 || base.indicator.kind !== 'count') return null;
  if (unitScale(base.indicator).factor !== 1 || !Number.isInteger(base.number)) return null;
  const zh = `${nameOf(base.indicator)}为 ${printed(base)}`;
  const en = `${nameOf(base.indicator)} is ${printed(base)}`;
  return { count: base.number, zh, en, number: findingNumber(base) };
};

const judge = (context: CheckContext, reading: Reading, base: Base): FindingDraft[] => {
  const { text, year } = reading.value;
  const percent = reading.number;
  if (percent < 0 || percent > 100) return [];
  const decimals = printedDecimals({ text, value: percent });
  const nearest = impossibleShare({ percent, decimals, base: base.count });
  if (!nearest) return [];
  const { below, above } = nearest;
  const say = ({ part, percent: share }: typeof below) => `${part} → ${plainNumber(share)}%`;
  const name = nameOf(reading.indicator);
  return [
    {
      place: context.places.value({ indicator: reading.indicator.code, year }),
      numbers: [findingNumber(reading), base.number],
      messages: {
        zh: `${year} 年${name}为 ${printed(reading)}，但${base.zh}，没有哪个人数能得出这个比例（${say(below)}，${say(above)}）。`,
        en: `${name} of ${year} is ${printed(reading)}, but ${base.en}: no whole number makes this percent (${say(below)}, ${say(above)}).`,
      },
    },
  ];
};

/** A percent is one that some whole number of those it was taken over can make. */
export const possiblePercent: Check = {
  id: 'possible-percent',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '按人数算不出的百分比', en: 'Percent that no count makes' },
  advice: {
    zh: '请核对百分比和人数；如果是按评分平均得出的，请写明计算方法。',
    en: 'Check the percent and the number of people; if it is a mean of scores, say how it is computed.',
  },
  limits: {
    zh: '人数多时任何百分比都可能出现，因此主要对人数少的有效；五十人以上的满意度多按评分平均得出，不看；人数更少的会误报。',
    en: 'With many people every percent is possible, so it helps with few; a satisfaction asked of fifty or more is mostly a mean of scores and left alone, one of fewer may be taken for a mistake.',
  },
  run: (context) => {
    const { values } = context;
    // A percent with a formula is held against that.
    const bases = new Map(
      rulesOfKind(context, 'base')
        .filter(({ rate }) => values.indicator(rate)?.formula === null)
        .map(({ rate, over }) => [rate, over]),
    );
    return allReadings(context)
      .filter(({ indicator }) => indicator.kind === 'percent')
      .flatMap((reading) => {
        const base =
          respondentsOf(reading) ?? baseOf(context, reading, bases.get(reading.indicator.code));
        return base ? judge(context, reading, base) : [];
      });
  },
};
