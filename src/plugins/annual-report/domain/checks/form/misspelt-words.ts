import type { Check } from '../check';
import { replaceFix } from '../support/fixes';
import { excerpt, findMatches, RUNNING_KINDS, TITLE_KINDS } from '../support/find-matches';
/** What the word was meant to be. Each pattern leaves out where its characters belong to other words. */
const WORDS: { pattern: RegExp; wrong?: string; right: string }[] = [
  {
    pattern:
      /(?<![备方提草议预档立图个])案列(?=\s*[\d一二三四五六七八九十：:、，。；“”]|分享|展示|介绍|$)/g,
    right: '案例',
  },
  { pattern: /签定/g, right: '签订' },
  {
    pattern:
      /(?:台|记|入|做|算|结|对|报|挂|呆|坏|查)帐(?![篷幕])|帐(?:户|目|单|本|册|号|簿|款|务)/g,
    wrong: '帐',
    right: '账',
  },
  {
    pattern:
      /(?<!报名|申报|申请|时间|日期|投稿|提交|征集)截止(?=到?\s*(?:\d{4}\s*年|\d{1,2}\s*月|目前|今年|去年|本学年|年底))/g,
    right: '截至',
  },
  { pattern: /布署/g, right: '部署' },
  { pattern: /(?<![究毕])竟(?:赛|争)/g, wrong: '竟', right: '竞' },
  { pattern: /再接再励/g, right: '再接再厉' },
  { pattern: /脉博/g, right: '脉搏' },
  { pattern: /幅射/g, right: '辐射' },
  { pattern: /会议纪录/g, right: '会议记录' },
];

/** Words that are often written wrong in reports of schools. */
export const misspeltWords: Check = {
  id: 'misspelt-words',
  family: 'form',
  reads: 'report',
  severity: 'note',
  name: { zh: '常见错别字', en: 'Words often written wrong' },
  advice: { zh: '请核对用字。', en: 'Check the spelling.' },
  limits: {
    zh: '只认得一份不长的词表，如“案列”“签定”“台帐”“截止2024年”；不是通用的错别字检查。',
    en: 'Knows a short list only; it is no general spelling check.',
  },
  run: ({ passages }) =>
    WORDS.flatMap(({ pattern, wrong, right }) =>
      findMatches({ passages, pattern, kinds: [...RUNNING_KINDS, ...TITLE_KINDS] }).map(
        ({ passage, match, start, end }) => {
          const words = wrong === undefined ? right : match[0].replace(wrong, right);
          return {
            place: passage.place,
            quote: excerpt({ text: passage.text, start, end }),
            fixes: replaceFix({ at: [{ passage, start, end }], words }),
            messages: {
              zh: `“${match[0]}”应写作“${words}”。`,
              en: `"${match[0]}" should be written "${words}".`,
            },
          };
        },
      ),
    ),
};
