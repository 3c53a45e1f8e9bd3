import type { Bilingual } from '../../base/bilingual';
import type { Check, FindingDraft } from '../check';
import {
  allReadings,
  type Reading,
  readValue,
  severityOfImpossible,
  yearsOf,
} from '../support/expressions/reading';
import { ruleFinding, rulesOfKind, valueFinding } from '../support/make-finding';
import { findingNumber, nameOf, printed, quoted, withUnit } from '../support/words';

/** Percents of change or of a plan can lie below 0 or above 100. */
const OPEN_ENDED = /增|减|涨|降|升幅|变化|变动|提高|同比|环比|完成|达成|超额|投入产出|回报/;
const SHARE: [number, number] = [0, 100];

/** What is wrong with a percent: the pack says what it can be, or its name lets one think of a share. */
const judgePercent = (
  bounds: [number, number] | undefined,
  { number, indicator }: Reading,
): { bounds: [number, number]; isGuess: boolean } | null => {
  const isOutside = ([min, max]: [number, number]): boolean => number < min || number > max;
  if (bounds !== undefined) return isOutside(bounds) ? { bounds, isGuess: false } : null;
  return isOutside(SHARE) && !OPEN_ENDED.test(indicator.name)
    ? { bounds: SHARE, isGuess: true }
    : null;
};

/** A share lies between 0 and 100 percent, any percent in the bounds that the pack gives. */
export const percentRange: Check = {
  id: 'percent-range',
  family: 'arithmetic',
  severity: 'error',
  canBeOverridden: true,
  name: { zh: '百分比超出 0 至 100', en: 'Percent out of range' },
  advice: {
    zh: '请核对数值；小数（如 0.95）请改写成百分数（95%）。',
    en: 'Check the value; a fraction such as 0.95 is to be written as 95%.',
  },
  limits: {
    zh: '指标体系包规定了上下限的，超出就是错误；没有规定的按名称判断，只作提醒，增长率、完成率一类可以超出范围的不检查；报告不涉及的年份也只作提醒。',
    en: 'Where the pack gives bounds, a percent outside is an error; elsewhere its name decides, it is only a warning, and rates of change and of completion are left out. A year that the report does not speak of is only a warning, too.',
  },
  run: (context) => {
    const severityOf = severityOfImpossible(context);
    return allReadings(context)
      .filter(({ indicator }) => indicator.kind === 'percent')
      .flatMap((reading): FindingDraft[] => {
        const { year, indicator } = reading.value;
        const fault = judgePercent(context.content.pack?.bounds[indicator], reading);
        if (fault === null) return [];
        const [min, max] = fault.bounds;
        const finding = valueFinding({
          context,
          reading,
          messages: {
            zh: `${year} 年${nameOf(reading.indicator)}为 ${printed(reading)}，百分比应在 ${min} 至 ${max}% 之间。`,
            en: `${nameOf(reading.indicator)} of ${year} is ${printed(reading)}; a percent should lie between ${min} and ${max}.`,
          },
        });
        return [{ ...finding, severity: fault.isGuess ? 'warning' : severityOf(reading) }];
      });
  },
};

const range = (min: string | null, max: string | null): Bilingual => {
  if (min !== null && max !== null) {
    return { zh: `应在 ${min} 至 ${max} 之间`, en: `should lie between ${min} and ${max}` };
  }
  return min === null
    ? { zh: `不应大于 ${max ?? ''}`, en: `should not exceed ${max ?? ''}` }
    : { zh: `不应小于 ${min}`, en: `should not be less than ${min}` };
};

/** A value lies in the usual range that a rule of the pack gives for it; outside is odd, not impossible. */
export const bounds: Check = {
  id: 'bounds',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '数值超出合理范围', en: 'Value out of range' },
  advice: {
    zh: '请核对数值和单位；确实如此的，请写明理由后豁免。',
    en: 'Check the value and its unit; if it is right, waive this with the reason.',
  },
  limits: {
    zh: '范围由指标体系包规定；范围之内的错误看不出来。',
    en: 'The pack gives the range; a mistake inside it stays unseen.',
  },
  run: (context) =>
    rulesOfKind(context, 'bounds').flatMap(({ indicator: code, min, max, note }) => {
      const { values } = context;
      const indicator = values.indicator(code);
      if (!indicator || (min === null && max === null)) return [];
      const say = (limit: number | null) =>
        limit === null ? null : withUnit({ text: String(limit), unit: indicator.unit });
      const { zh, en } = range(say(min), say(max));
      const faults = yearsOf({ values, indicators: [code] }).flatMap((year) => {
        const reading = readValue({ values, indicator: code, year });
        if (!reading) return [];
        const isBelow = min !== null && reading.number < min;
        const isAbove = max !== null && reading.number > max;
        if (!isBelow && !isAbove) return [];
        const text = printed(reading);
        return [
          {
            year,
            says: { zh: `${year} 年为 ${text}`, en: `in ${year} it is ${text}` },
            numbers: [findingNumber(reading)],
          },
        ];
      });
      const name = quoted(indicator.name);
      return ruleFinding({
        context,
        indicator: code,
        note,
        demand: { zh: `${name}${zh}`, en: `${name} ${en}` },
        faults,
      });
    }),
};
