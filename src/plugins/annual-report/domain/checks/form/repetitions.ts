import type { FindingPlace } from '../../base/finding-place';
import type { Check, FindingDraft } from '../check';
import { blockNodes } from '../support/block-nodes';
import {
  bareWords,
  excerpt,
  findMatches,
  HAN,
  RUNNING_KINDS,
  TITLE_KINDS,
} from '../support/find-matches';
import { sections, placeName } from '../support/sections';
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
  reads: 'passage',
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

const LEAST = 20;

/** A whole sentence that stands in the report twice was copied. */
export const repeatedSentences: Check = {
  id: 'repeated-sentences',
  family: 'form',
  reads: 'report',
  severity: 'note',
  name: { zh: '整句重复', en: 'Sentences that stand twice' },
  advice: { zh: '请确认是否误贴，保留一处即可。', en: 'Keep one of them unless it is meant.' },
  limits: {
    zh: `只认一字不差、至少 ${LEAST} 个字的整句。`,
    en: `Knows whole sentences of at least ${LEAST} characters, word for word.`,
  },
  run: ({ passages }) => {
    const seen = new Map<string, FindingPlace>();
    return passages
      .filter(({ kind }) => RUNNING_KINDS.includes(kind))
      .flatMap(({ text, place }) =>
        text.split(/(?<=[。！？；])/).flatMap((sentence): FindingDraft[] => {
          const words = bareWords({ text: sentence });
          const first = seen.get(words);
          if (words.length < LEAST) return [];
          if (!first) {
            seen.set(words, place);
            return [];
          }
          const where = placeName(first);
          return [
            {
              place,
              quote: sentence.trim(),
              messages: {
                zh: `这句话在 ${where} 中已经出现过。`,
                en: `This sentence stands already in ${where}.`,
              },
            },
          ];
        }),
      );
  },
};

const SUBJECT = '(?:我校|本校|学校|我院|本院)';
/** A subject after a noun that titles end in. `…示范学校` and names of schools do not match. */
const TITLE = new RegExp(
  `(?:建设|情况|改革|管理|工作|发展|培养|培训|保障|机制|体系|队伍|计划|措施|成效|质量|治理|合作|融合|文化|规模|条件)${SUBJECT}$`,
  'u',
);
const FUNCTION_WORD = /(?:近年来|为了|以及|按照|(?<![目标])的|[，、：])$/u;
const STARTS_WITH_SUBJECT = new RegExp(`^${SUBJECT}`, 'u');
const ENDS_WITH_SUBJECT = new RegExp(`${SUBJECT}$`, 'u');
const ANY_HAN = new RegExp(HAN, 'u');

/** The first words of a text that slipped into the heading above it. */
export const swallowedWords: Check = {
  id: 'swallowed-words',
  family: 'form',
  reads: 'report',
  severity: 'warning',
  name: { zh: '标题多出了正文的字', en: 'Titles that took words of their text' },
  advice: {
    zh: '请把多出的字移回正文开头。',
    en: 'Move the words back to the beginning of the text.',
  },
  limits: {
    zh: '认得标题末尾多出的“学校”“我校”和虚词；正文本来就以“学校”开头的不提示。',
    en: 'Knows a subject or a function word at the end of a title; left alone where the text has its own subject.',
  },
  run: (context) =>
    sections(context).flatMap(({ blocks, place, title: given }) => {
      const title = given.trim();
      const first = blockNodes({ blocks }).find((node) => node.type !== 'thing');
      const hasSubject = first !== undefined && STARTS_WITH_SUBJECT.test(first.text.trim());
      const word =
        first === undefined || hasSubject
          ? undefined
          : ENDS_WITH_SUBJECT.exec(TITLE.test(title) ? title : '')?.[0];
      const last = word ?? FUNCTION_WORD.exec(title)?.[0];
      if (last === undefined || !ANY_HAN.test(title)) return [];
      const opening = first === undefined ? '' : excerpt({ text: first.text, start: 0, end: 0 });
      return [
        {
          place: place('title'),
          quote: title,
          messages: {
            zh: `标题“${title}”末尾的“${last}”像是正文开头的字${opening ? `（正文现在以“${opening}”开头）` : ''}。`,
            en: `The "${last}" at the end of title "${title}" seems to belong to its text${opening ? `, which begins "${opening}"` : ''}.`,
          },
        },
      ];
    }),
};
