import type { Check, FindingDraft } from '../check';
import { excerpt } from '../support/excerpt';
import { RUNNING_KINDS, TITLE_KINDS } from '../support/find-matches';
import { HAN } from '../support/han';

const HALF = new RegExp(
  `(?<=[${HAN}》”）])(?:[,;!?](?=[\\s${HAN}“《]|$)|:(?=[\\s${HAN}“《]|$)|\\.(?=${HAN}|$))` +
    `|\\((?=[^()\\n]{0,60}${HAN})[^()\\n]{1,60}\\)|"(?=${HAN})|(?<=${HAN})"`,
  'gu',
);
const DOTS = new RegExp(`(?<=[${HAN}”》])[∙•●⋅‧･](?=[${HAN}“《])`, 'gu');
const KINDS = [...RUNNING_KINDS, ...TITLE_KINDS];

/** Marks of Chinese text have one form: full width, and · between names (GB/T 15834-2011). */
export const punctuationForms: Check = {
  id: 'punctuation-forms',
  family: 'form',
  severity: 'note',
  name: { zh: '标点形式不规范', en: 'Forms of punctuation' },
  advice: {
    zh: '中文里请用全角标点（，；：（）“”），间隔号用“·”。',
    en: 'Use full-width marks in Chinese text, and · between names.',
  },
  limits: {
    zh: '每段只提示一次；只含字母和数字的括号不提示。',
    en: 'One finding a paragraph; brackets around letters and digits alone are left alone.',
  },
  run: ({ passages }) =>
    passages
      .filter(({ kind }) => KINDS.includes(kind))
      .flatMap(({ text, place }): FindingDraft[] => {
        const found = [...text.matchAll(HALF), ...text.matchAll(DOTS)];
        const [first] = found;
        if (!first) return [];
        const signs = [...new Set(found.map(([sign]) => (sign.startsWith('(') ? '()' : sign)))];
        const listed = signs.join(' ');
        return [
          {
            place,
            quote: excerpt({ text, start: first.index, end: first.index + first[0].length }),
            messages: {
              zh: `中文里用了半角或不规范的标点“${listed}”，共 ${found.length} 处。`,
              en: `Chinese text with half-width or unusual marks: ${listed} (${found.length} times).`,
            },
          },
        ];
      }),
};
