import type { Check } from '../check';
import { excerpt } from '../support/excerpt';
import { findMatches, RUNNING_KINDS, TITLE_KINDS } from '../support/find-matches';

/** Doubles of one character that no word explains, as 目的的, 为了了解, 就是是否 or 普及及 do. */
const SINGLE =
  /(?<![目标有中])的的(?![确士])|(?<![不得完明除为罢])了了(?![解然断结得却望])|(?<![就还但可于或便老])是是(?![否非])|(?<![温饱总缓柔随平谐共])和和(?![美气睦])|(?<![存现所内实潜外自])在在|(?<![普涉触来])及及(?!时|格)|(?<![参给赋授])与与/g;
/** Whole words twice; those that begin with 一 are idioms, such as 一步一步. */
const WHOLE =
  /(?<![一])((?:进行|以及|通过|开展|并且|因为|其中|关于|根据|我们|已经)|(?!一)\p{Script=Han}{3,8})\1/gu;

/** The same word typed twice. */
export const repeatedWords: Check = {
  id: 'repeated-words',
  family: 'form',
  severity: 'warning',
  name: { zh: '词语重复', en: 'Words typed twice' },
  advice: { zh: '请删去重复的词语。', en: 'Remove one of them.' },
  limits: {
    zh: '只看紧挨着的重复；两个字的词多半是正常的叠用，只查少数虚词。',
    en: 'Sees only what stands side by side; two-character words are mostly doubled on purpose and left alone.',
  },
  run: ({ passages }) =>
    [SINGLE, WHOLE].flatMap((pattern) =>
      findMatches({ passages, pattern, kinds: [...RUNNING_KINDS, ...TITLE_KINDS] }).map(
        ({ passage, match, start, end }) => ({
          place: passage.place,
          quote: excerpt({ text: passage.text, start, end }),
          messages: {
            zh: `“${match[0]}”像是重复输入。`,
            en: `"${match[0]}" looks typed twice.`,
          },
        }),
      ),
    ),
};
