import type { Check } from '../check';
import type { Passage } from '../../texts/passage';
import {
  excerpt,
  findMatches,
  RUNNING_KINDS,
  type TextMatch,
  TITLE_KINDS,
} from '../support/find-matches';
const WORDS =
  /(?<![有尚还仍])待(?:补充|填写|填报|补|插入|核实|更新)(?=[）)】\]。，；、…]|$)|此处(?:填写|插入|补充|放置|添加)|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|×{2,}|[?？]{3,}|_{3,}/g;
const FOREIGN_WORDS = /\b(?:TODO|TBD|lorem ipsum)\b/gi;
const BRACKETED = /[（(【[]([^（(【[）)】\]]+)[）)】\]]/g;
/** What stands in brackets where something is to be put. */
const STAND_IN = /^(?:请?(?:此处|这里)[^]{0,20}|略|待定|示例|模板|插入[^]{1,20})$/;

const KINDS = [...RUNNING_KINDS, ...TITLE_KINDS];

/** In reading order, none inside another. Each pattern is tried alone: together they could not be shown to be linear. */
const placeholdersIn = (passage: Passage): TextMatch[] => {
  const find = (pattern: RegExp) => findMatches({ passages: [passage], pattern, kinds: KINDS });
  const bracketed = find(BRACKETED).filter(({ match }) => STAND_IN.test(match[1] ?? ''));
  const found = [...bracketed, ...find(WORDS), ...find(FOREIGN_WORDS)];
  let end = 0;
  return found
    .sort((left, right) => left.start - right.start)
    .filter((match) => {
      if (match.start < end) return false;
      end = match.end;
      return true;
    });
};

/** Words that stand for something still to be written. */
export const placeholders: Check = {
  id: 'placeholders',
  family: 'complete',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '还没有填写的地方', en: 'Places still to be filled' },
  advice: {
    zh: '请填写真实内容，或删去占位的文字。',
    en: 'Write what belongs there, or remove it.',
  },
  limits: {
    zh: '认得“待补充”“××”“此处填写”等常见写法；用“××”隐去姓名的也会提示。',
    en: 'Knows usual stand-ins; a name blanked out on purpose looks the same.',
  },
  run: ({ passages }) =>
    passages.flatMap(placeholdersIn).map(({ passage, match, start, end }) => ({
      place: passage.place,
      quote: excerpt({ text: passage.text, start, end }),
      messages: {
        zh: `这里的“${match[0]}”像是还没有填写的内容。`,
        en: `"${match[0]}" looks like something still to be filled in.`,
      },
    })),
};
