import type { Check, FindingDraft } from '../check';
import { blockNodes } from '../support/block-nodes';
import { excerpt, findMatches, HAN, RUNNING_KINDS, TITLE_KINDS } from '../support/find-matches';
import { sections } from '../support/sections';

const PATTERN =
  /[。，、；：][ \u3000]?[。，、；：！？](?:[ \u3000]?[。，、；：！？])*|[！？][ \u3000]?[。，、；：]/g;

/** Two stops in a row, of which one is too many. */
export const doubledPunctuation: Check = {
  id: 'doubled-punctuation',
  family: 'form',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '标点重复', en: 'Doubled punctuation' },
  advice: { zh: '请只保留一个标点。', en: 'Keep one of them.' },
  limits: {
    zh: '“？！”“！！”等表达语气的写法不提示；用“。。。”代替省略号的会提示。',
    en: 'Leaves "?!" and "!!" alone; an ellipsis written as full stops is reported.',
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

/** A part of a challenge stands alone: the next one has a heading of its own. */
const PART = /\.(?:problem|cause|measures)$/;

/** Something follows a colon. */
export const emptyColons: Check = {
  id: 'empty-colons',
  family: 'form',
  reads: 'report',
  severity: 'warning',
  name: { zh: '冒号后面没有内容', en: 'Colons that introduce nothing' },
  advice: {
    zh: '请补写冒号后面的内容，或改用句号。',
    en: 'Write what it announces, or end the sentence.',
  },
  limits: {
    zh: '冒号后面跟着图片、表格、案例或下级章节的不提示。',
    en: 'Pictures, tables, cases and sub-chapters count as what follows.',
  },
  run: (context) =>
    sections(context).flatMap(({ blocks, hasMore, place }) => {
      const nodes = blockNodes({ blocks });
      return nodes.flatMap((node, index) => {
        const next = nodes[index + 1];
        const isPart = PART.test(node.field);
        const follows = !isPart && (next === undefined ? hasMore : next.type !== 'heading');
        if (node.type !== 'text' || follows || !/[：:]\s*$/.test(node.text)) return [];
        const text = node.text.trim();
        return [
          {
            place: place(node.field),
            quote: excerpt({ text, start: text.length - 1, end: text.length, reach: 20 }),
            messages: {
              zh: '这一段以冒号结尾，后面却没有内容。',
              en: 'This paragraph ends with a colon and nothing follows it.',
            },
          },
        ];
      });
    }),
};

/** Between names in quotation marks or book-title marks a 、 may stand or not (GB/T 15834-2011, 4.5.3.5). */
const PAIRS = [
  { with: /”、“/, without: /”“/ },
  { with: /》、《/, without: /》《/ },
];

/** Names in a row are parted in one way. */
export const listSeparators: Check = {
  id: 'list-separators',
  family: 'form',
  reads: 'passage',
  severity: 'note',
  name: { zh: '并列的名称之间顿号不一致', en: 'Names in a row parted in two ways' },
  advice: { zh: '请统一：都加顿号，或者都不加。', en: 'Part all of them by 、, or none.' },
  limits: {
    zh: '只看同一句里引号、书名号之间的顿号。',
    en: 'Looks at names in quotation marks within one sentence.',
  },
  run: ({ passages }) =>
    passages
      .filter(({ kind }) => RUNNING_KINDS.includes(kind))
      .flatMap(({ text, place }) =>
        text.split(/(?<=[。！？；])/).flatMap((sentence) =>
          PAIRS.flatMap((pair): FindingDraft[] => {
            const lacking = pair.without.exec(sentence);
            if (!lacking || !pair.with.test(sentence)) return [];
            return [
              {
                place,
                quote: excerpt({ text: sentence, start: lacking.index, end: lacking.index + 2 }),
                messages: {
                  zh: '这两个并列的名称之间没有顿号，而同一句的其他名称之间有。',
                  en: 'There is no 、 between these two names while others of the sentence have one.',
                },
              },
            ];
          }),
        ),
      ),
};

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
  reads: 'passage',
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
