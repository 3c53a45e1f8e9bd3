import type { Bilingual } from '../../base/bilingual';
import type { Check } from '../check';
import { valueFinding } from '../support/make-finding';
import { nameOf, plainNumber, printed } from '../support/words';
import { isExtreme, yearChange, type YearChange } from '../support/year-change';

/** Beyond this it is the unit that is wrong, which another check says. */
const WRONG_UNIT_TIMES = 1000;

const howMuch = ({ before, after }: YearChange): Bilingual | null => {
  const [was, is] = [before.number, after.number];
  if (is === 0) return { zh: '降为零', en: 'gone to nothing' };
  if (was * is < 0) return { zh: '正负相反', en: 'of the opposite sign' };
  const times = Math.max(is / was, was / is);
  if (times >= WRONG_UNIT_TIMES) return null;
  const formatted = plainNumber(times, 1);
  const share = plainNumber((is / was) * 100, 1);
  return Math.abs(is) > Math.abs(was)
    ? { zh: `是上年的 ${formatted} 倍`, en: `${formatted} times as much` }
    : { zh: `只有上年的 ${share}%`, en: `only ${share}% of it` };
};

/** A value that changes many times over in a year needs a word of explanation. */
export const extremeChange: Check = {
  id: 'extreme-change',
  family: 'time',
  reads: 'report',
  severity: 'warning',
  name: { zh: '与上年相差数倍', en: 'Extreme change' },
  advice: {
    zh: '请核对数值、单位和统计口径；确实如此的，请在该值的说明中写明原因。',
    en: 'Check the value, its unit and what it counts; if it is right, say why in its note.',
  },
  limits: {
    zh: '只看相差五倍以上、降为零或正负相反的值，两年都小于 20 的不看；有说明的不提示。',
    en: 'Only values five times apart, gone to nothing or of the opposite sign, 20 or more in one year, and without a note.',
  },
  run: (context) =>
    context.content.indicators
      .filter(({ kind }) => kind === 'count' || kind === 'amount' || kind === 'percent')
      .flatMap(({ code }) => {
        const change = yearChange({ context, indicator: code });
        const much = change && isExtreme(change) ? howMuch(change) : null;
        if (!change || !much) return [];
        const { before, after } = change;
        const name = nameOf(after.indicator);
        return [
          valueFinding({
            context,
            reading: after,
            others: [before],
            messages: {
              zh: `${name}${before.value.year} 年为 ${printed(before)}，${after.value.year} 年为 ${printed(after)}，${much.zh}，没有说明。`,
              en: `${name} was ${printed(before)} in ${before.value.year} and is ${printed(after)} in ${after.value.year}, ${much.en}, without a note.`,
            },
          }),
        ];
      }),
};
