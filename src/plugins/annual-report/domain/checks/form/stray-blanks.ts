import type { Check, FindingDraft } from '../check';
import { excerpt, HAN, TITLE_KINDS } from '../support/find-matches';
const BLANK = '[ \\u00a0\\u3000]';
const DOUBLE = new RegExp(`(?<=\\S)${BLANK}{2,}(?=\\S)`, 'gu');
const BEFORE_MARK = new RegExp(`(?<=${HAN})${BLANK}+(?=[，。；：、！？）”》])`, 'gu');
const INSIDE = new RegExp(`(?<=${HAN})${BLANK}(?=${HAN})`, 'gu');
const QUOTED = /[“《‘「][^“”《》‘’「」]{0,80}[”》’」]/g;
const SHORT_HALF = new RegExp(
  `^${BLANK}*[“《](?:${HAN}){1,3}[”》]${BLANK}(?=${HAN})|(?<=${HAN})${BLANK}[“《](?:${HAN}){1,3}[”》]${BLANK}*$`,
  'gu',
);
/** So many blanks are a list or a form, not a slip. */
const SLIPS = 2;

const blanksInside = (text: string): RegExpExecArray[] => {
  const plain = text.replace(QUOTED, (quoted) => '“'.repeat(quoted.length));
  const found = [...plain.matchAll(INSIDE)];
  return found.length <= SLIPS && /[，。；]/.test(text) ? found : [];
};

/** Blanks where Chinese text has none. */
export const strayBlanks: Check = {
  id: 'stray-blanks',
  family: 'form',
  reads: 'passage',
  severity: 'note',
  name: { zh: '多余的空格', en: 'Stray blanks' },
  advice: { zh: '请删去多余的空格。', en: 'Remove the blank.' },
  limits: {
    zh: '两段式标题和口号中间的一个空格是正常的；汉字与数字、字母之间的空格不提示。',
    en: 'One blank between the halves of a title or slogan is usual; those beside digits and letters are left alone.',
  },
  run: ({ passages }) =>
    passages.flatMap(({ kind, text, place }): FindingDraft[] => {
      const isTitle = TITLE_KINDS.includes(kind);
      if (!isTitle && !['paragraph', 'challenge', 'summary'].includes(kind)) return [];
      const own = isTitle ? [...text.matchAll(SHORT_HALF)] : blanksInside(text);
      return [...text.matchAll(DOUBLE), ...text.matchAll(BEFORE_MARK), ...own].map((match) => ({
        place,
        quote: excerpt({ text, start: match.index, end: match.index + match[0].length, reach: 8 }),
        messages: {
          zh: '这里有多余的空格。',
          en: 'There is a blank too many here.',
        },
      }));
    }),
};
