import Decimal from 'decimal.js';
import type { Check, CheckContext, FindingDraft } from '../check';
import { exceeds, meet, scale, total } from '../support/expressions/intervals';
import { annexGroups } from '../support/table-cells';
import { readValue, yearsOf, type Reading } from '../support/expressions/reading';
import { valueFinding } from '../support/make-finding';
import { listed, nameOf, plainNumber, printed } from '../support/words';

/** The mean of the parts weighted by their respondents, where these add up to those of the whole. */
const weightedMean = (whole: Reading, parts: Reading[]) => {
  const weights = parts.map(({ value }) => value.respondents ?? 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0 || all !== whole.value.respondents || weights.includes(0)) return null;
  return scale(
    total(parts.map((part, index) => scale(part, weights[index] ?? 0))),
    new Decimal(1).dividedBy(all),
  );
};

const judge = (context: CheckContext, whole: Reading, parts: Reading[]): FindingDraft[] => {
  const { year } = whole.value;
  const name = nameOf(whole.indicator);
  const { zh, en } = listed(parts);
  const mean = weightedMean(whole, parts);
  if (mean && !meet(whole, mean)) {
    const computed = plainNumber(mean.low.plus(mean.high).dividedBy(2));
    return [
      valueFinding({
        context,
        reading: whole,
        others: parts,
        messages: {
          zh: `${year} 年${name}为 ${printed(whole)}，而各部分（${zh}）按调查人数加权平均为 ${computed}%。`,
          en: `${name} of ${year} is ${printed(whole)}, but its parts (${en}) weighted by respondents make ${computed}%.`,
        },
      }),
    ];
  }
  const isOutside =
    parts.every((part) => exceeds(whole, part)) || parts.every((part) => exceeds(part, whole));
  if (!isOutside) return [];
  return [
    valueFinding({
      context,
      reading: whole,
      others: parts,
      messages: {
        zh: `${year} 年${name}为 ${printed(whole)}，不在各分项（${zh}）的最低与最高之间。`,
        en: `${name} of ${year} is ${printed(whole)}, outside the range of its parts (${en}).`,
      },
    }),
  ];
};

/** A percent of a whole lies among the percents of its parts, and is their weighted mean. */
export const percentOfParts: Check = {
  id: 'percent-of-parts',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '总体百分比与分项不符', en: 'Percent of the whole and of its parts' },
  advice: {
    zh: '请核对总体与各分项；总体由单独一题得出的，请写明理由后豁免。',
    en: 'Compare the whole with its parts; if it was a question of its own, waive this with the reason.',
  },
  limits: {
    zh: '只看附表中至少有两个百分比分项的百分比；总体单独提问或分项未列全时会误报。',
    en: 'Only percents of an annex with two or more percents below them; a whole that was asked for by itself may differ.',
  },
  run: (context) => {
    const { values } = context;
    return annexGroups(context.content).flatMap(({ parent, children }) =>
      yearsOf({ values, indicators: [parent.indicator] }).flatMap((year) => {
        const whole = readValue({ values, indicator: parent.indicator, year });
        const parts = children.flatMap(
          ({ indicator }) => readValue({ values, indicator, year }) ?? [],
        );
        const isPercent = ({ indicator }: Reading) => indicator.kind === 'percent';
        const isWhole = parts.length === children.length && parts.length >= 2;
        return whole && isWhole && [whole, ...parts].every(isPercent)
          ? judge(context, whole, parts)
          : [];
      }),
    );
  },
};
