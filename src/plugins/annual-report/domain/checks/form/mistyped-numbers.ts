import { foldWidth } from '../../base/half-width';
import type { Check, FindingDraft } from '../check';
import { excerpt, RUNNING_KINDS, TITLE_KINDS } from '../support/find-matches';
import { replaceFix } from '../support/fixes';
import { blanksInside, slippedDigitsIn } from './slipped-digits';
import { slippedSignsIn } from './slipped-signs';

/** Who groups digits by blanks throughout does it on purpose. */
const SOME = 2;

/** Numbers that a slip of the hand left unreadable. */
export const mistypedNumbers: Check = {
  id: 'mistyped-numbers',
  family: 'form',
  reads: 'report',
  severity: 'warning',
  name: { zh: '数字书写有误', en: 'Mistyped numbers' },
  advice: { zh: '请改正数字的写法。', en: 'Correct the number.' },
  limits: {
    zh: '只看明显的笔误：重复的小数点、百分号或单位，以字母代数字，全角半角混用，分隔符或小数点写错；型号、网址不看。',
    en: 'Plain slips only: doubled points, signs or units, letters for digits, mixed widths, wrong separators; names of models and addresses are left alone.',
  },
  run: ({ passages }) => {
    const kinds = [...RUNNING_KINDS, ...TITLE_KINDS];
    const read = passages.filter(({ kind }) => kinds.includes(kind));
    const grouped = read.flatMap(blanksInside).length;
    return read.flatMap((passage): FindingDraft[] => {
      const { text, place } = passage;
      const folded = foldWidth({ text, signs: 'numeric' });
      return [
        ...slippedSignsIn({ text, folded }),
        ...slippedDigitsIn({ text, folded }),
        ...(grouped <= SOME ? blanksInside({ text }) : []),
      ].map(({ start, end, says, right }) => ({
        place,
        fixes:
          right === undefined ? [] : replaceFix({ at: [{ passage, start, end }], words: right }),
        quote: excerpt({ text, start, end }),
        messages: says,
      }));
    });
  },
};
