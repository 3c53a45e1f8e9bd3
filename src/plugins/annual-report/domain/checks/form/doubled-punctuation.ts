import type { Check } from '../check';
import { excerpt } from '../support/excerpt';
import { findMatches, RUNNING_KINDS, TITLE_KINDS } from '../support/find-matches';

const PATTERN =
  /[。，、；：][ \u3000]?[。，、；：！？](?:[ \u3000]?[。，、；：！？])*|[！？][ \u3000]?[。，、；：]/g;

/** Two stops in a row, of which one is too many. */
export const doubledPunctuation: Check = {
  id: 'doubled-punctuation',
  family: 'form',
  severity: 'warning',
  name: { zh: '标点重复', en: 'Doubled punctuation' },
  advice: { zh: '请只保留一个标点。', en: 'Keep one of them.' },
  limits: {
    zh: '“？！”“！！”等表达语气的写法不提示；用“。。。”代替省略号的会提示。',
    en: 'Leaves "?!" and "!!" alone; an ellipsis written as full stops is told.',
  },
  run: ({ passages }) =>
    findMatches({ passages, pattern: PATTERN, kinds: [...RUNNING_KINDS, ...TITLE_KINDS] }).map(
      ({ passage, match, start, end }) => ({
        place: passage.place,
        quote: excerpt({ text: passage.text, start, end }),
        messages: {
          zh: `标点“${match[0]}”重复或多余。`,
          en: `Punctuation "${match[0]}" is doubled.`,
        },
      }),
    ),
};
