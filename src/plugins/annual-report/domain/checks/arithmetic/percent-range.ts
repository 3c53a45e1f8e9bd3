import type { Check } from '../check';
import { allReadings } from '../support/reading';
import { valueFinding } from '../support/value-finding';
import { nameOf, printed } from '../support/words';

/** Percents of change or of a plan can lie below 0 or above 100. */
const OPEN_ENDED = /增|减|涨|降|升幅|变化|变动|提高|同比|环比|完成|达成|超额|投入产出|回报/;

/** A share lies between 0 and 100 percent. */
export const percentRange: Check = {
  id: 'percent-range',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '百分比超出 0 至 100', en: 'Percent out of range' },
  advice: {
    zh: '请核对数值；小数（如 0.95）请改写成百分数（95%）。',
    en: 'Check the value; a fraction such as 0.95 is to be written as 95%.',
  },
  limits: {
    zh: '增长率、完成率一类可以超出范围的指标不检查，以名称识别。',
    en: 'Rates of change and of completion are left out; they are known by their names.',
  },
  run: (context) =>
    allReadings(context)
      .filter(
        ({ number, indicator: { kind, name } }) =>
          kind === 'percent' && (number < 0 || number > 100) && !OPEN_ENDED.test(name),
      )
      .map((reading) => {
        const { year } = reading.value;
        return valueFinding({
          context,
          reading,
          messages: {
            zh: `${year} 年${nameOf(reading.indicator)}为 ${printed(reading)}，百分比应在 0 至 100% 之间。`,
            en: `${nameOf(reading.indicator)} of ${year} is ${printed(reading)}; a percent should lie between 0 and 100.`,
          },
        });
      }),
};
