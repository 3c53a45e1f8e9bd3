import type { Check } from '../check';
import { excerpt } from '../support/find-matches';
import { unpairedMarks as findUnpaired } from '../support/unpaired-marks';

/** One lost mark can leave many after it alone: the first ones are enough to fix the text. */
const MOST = 5;

/** Quotation marks and brackets stand in pairs within one text. */
export const unpairedMarks: Check = {
  id: 'unpaired-marks',
  family: 'form',
  reads: 'report',
  severity: 'warning',
  name: { zh: '引号或括号不成对', en: 'Unpaired marks' },
  advice: { zh: '请补上缺少的一半，或删去多余的符号。', en: 'Add its other half, or remove it.' },
  limits: {
    zh: '逐段检查；引文跨多段时，每段开头的前引号可以不闭合。',
    en: 'Looks at one paragraph at a time; a quotation over several may open each of them.',
  },
  run: ({ passages }) =>
    passages
      .filter(({ kind }) => kind !== 'code')
      .flatMap((passage, index, all) => {
        const next = all[index + 1];
        const goesOn = next?.place.id === passage.place.id && /^[“「『]/.test(next.text.trim());
        return findUnpaired({ text: passage.text, goesOn })
          .slice(0, MOST)
          .map(({ sign, at, isOpening }) => ({
            place: passage.place,
            quote: excerpt({ text: passage.text, start: at, end: at + 1 }),
            messages: isOpening
              ? {
                  zh: `符号 ${sign} 没有配对：后面缺少与它对应的另一半。`,
                  en: `The mark ${sign} is opened here and never closed.`,
                }
              : {
                  zh: `符号 ${sign} 没有配对：前面缺少与它对应的另一半。`,
                  en: `The mark ${sign} closes something that was never opened.`,
                },
          }));
      }),
};
