import type { Check, FindingDraft } from '../check';
import { allReadings, type Reading, severityOfImpossible } from '../support/expressions/reading';
import { unitScale } from '../support/expressions/unit-scale';
import { valueFinding } from '../support/make-finding';
import { nameOf, printed } from '../support/words';

const DIFFERENCE = /增|减|净|差|变化|变动/;

const isNegative = ({ number, indicator }: Reading): boolean =>
  number < 0 && !DIFFERENCE.test(indicator.name);

const isBroken = ({ number, indicator: { decimals, unit } }: Reading): boolean =>
  decimals === 0 && unitScale({ unit }).factor === 1 && !Number.isInteger(number);

/** A number of people or things is whole and not below zero. */
export const wholeCounts: Check = {
  id: 'whole-counts',
  family: 'arithmetic',
  severity: 'error',
  canBeOverridden: true,
  name: { zh: '数量应为非负整数', en: 'Counts' },
  advice: {
    zh: '请核对数值和单位。',
    en: 'Check the value and its unit.',
  },
  limits: {
    zh: '数量为负是错误；不是整数的，或报告不涉及的年份，只作提醒。以万、亿为单位的数量可以有小数；名称表示增减的可以为负。',
    en: 'A negative count is an error; one that is not whole, or of a year that the report does not speak of, only a warning. Counts in tens of thousands may have decimals; those whose name says a difference may be negative.',
  },
  run: (context) => {
    const severityOf = severityOfImpossible(context);
    return allReadings(context)
      .filter((reading) => reading.indicator.kind === 'count')
      .filter((reading) => isNegative(reading) || isBroken(reading))
      .map((reading): FindingDraft => {
        const { year } = reading.value;
        const name = nameOf(reading.indicator);
        const isBelowZero = isNegative(reading);
        const finding = valueFinding({
          context,
          reading,
          messages: isBelowZero
            ? {
                zh: `${year} 年${name}为 ${printed(reading)}，数量不应为负。`,
                en: `${name} of ${year} is ${printed(reading)}; a count cannot be negative.`,
              }
            : {
                zh: `${year} 年${name}为 ${printed(reading)}，数量应为整数。`,
                en: `${name} of ${year} is ${printed(reading)}; a count should be whole.`,
              },
        });
        return { ...finding, severity: isBelowZero ? severityOf(reading) : 'warning' };
      });
  },
};
