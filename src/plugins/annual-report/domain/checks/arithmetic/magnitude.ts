import type { Check } from '../check';
import { readValue, yearsOf } from '../support/expressions/reading';
import { valueFinding } from '../support/make-finding';
import { nameOf, plainNumber, printed } from '../support/words';

const FACTOR = 1000;

/** A value a thousand times that of the year before was entered in another unit. */
export const magnitude: Check = {
  id: 'magnitude',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '数量级与上年不符', en: 'Magnitude against the year before' },
  advice: {
    zh: '请核对单位（元还是万元）；确实如此的，请在该值的说明中写明。',
    en: 'Check the unit (元 or 万元); if it is right, say so in the note of the value.',
  },
  limits: {
    zh: '只看相差一千倍以上的数量和金额；上年为零或该值有说明时不作判断。',
    en: 'Only counts and amounts that differ a thousandfold; says nothing over zero, or where the value has a note.',
  },
  run: (context) => {
    const { content, values } = context;
    return content.indicators
      .filter(({ kind }) => kind === 'count' || kind === 'amount')
      .flatMap(({ code }) =>
        yearsOf({ values, indicators: [code] }).flatMap((year) => {
          const before = readValue({ values, indicator: code, year: year - 1 });
          const after = readValue({ values, indicator: code, year });
          if (!before || !after || before.number <= 0 || after.number <= 0) return [];
          const times = Math.max(after.number / before.number, before.number / after.number);
          if (times < FACTOR || after.value.note !== null) return [];
          const name = nameOf(after.indicator);
          const formatted = plainNumber(times, 0);
          return [
            valueFinding({
              context,
              reading: after,
              others: [before],
              messages: {
                zh: `${name}${year - 1} 年为 ${printed(before)}，${year} 年为 ${printed(after)}，相差约 ${formatted} 倍，可能填错了单位。`,
                en: `${name} is ${printed(before)} in ${year - 1} and ${printed(after)} in ${year}, about ${formatted} times apart: perhaps the unit is wrong.`,
              },
            }),
          ];
        }),
      );
  },
};
