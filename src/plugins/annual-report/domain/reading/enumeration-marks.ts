import { readChineseNumeral } from './spelled-numbers';

/** One way of numbering the items of an enumeration within running text. */
export type MarkStyle = {
  id: string;
  pattern: RegExp;
  /** The mark of a number, for messages: “三是”. */
  write: (number: number) => string;
  /** Others may go on from a chapter before. */
  startsAtOne: boolean;
  /** Whether its marks are words that stand elsewhere too, so that one that is missing says nothing: 第三阶段. */
  isLoose?: boolean;
};

/** A mark in a text: where it stands and its number. */
type EnumerationMark = { number: number; at: number; length: number };

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numeral = (number: number): string => NUMERALS[number] ?? String(number);
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
/** Where an item may begin. */
const START = '(?<=^|[。；;，,：:、（“！？!?——\\s])';
const ITEM_START = '(?<=^|[。；;：:，,\\s])';

export const MARK_STYLES: MarkStyle[] = [
  {
    id: 'is',
    startsAtOne: true,
    pattern: new RegExp(`${START}([一二三四五六七八九十])(?:是|则|要|来)(?=\\S)`, 'g'),
    write: (number) => `“${numeral(number)}是”`,
  },
  {
    id: 'among-them',
    startsAtOne: false,
    pattern: new RegExp(`${START}其([一二三四五六七八九十])(?=[，,是：:])`, 'g'),
    write: (number) => `“其${numeral(number)}”`,
  },
  {
    id: 'ordinal',
    startsAtOne: false,
    pattern: new RegExp(`${ITEM_START}第([一二三四五六七八九十])[，,：:、]`, 'g'),
    write: (number) => `“第${numeral(number)}”`,
  },
  {
    id: 'ordinal-thing',
    startsAtOne: false,
    isLoose: true,
    pattern: new RegExp(
      `${START}第([一二三四五六七八九十])(?:个|类|步|站|关|课|幕|章|组|层|块|支|阶段|展区|展厅|板块|篇章|环节|单元|模块|部分|方面|梯队|层次|层级)(?![、和与至到])`,
      'g',
    ),
    write: (number) => `“第${numeral(number)}”`,
  },
  {
    id: 'bracketed-numeral',
    startsAtOne: false,
    pattern: /(?<=^|[。；;：:，,])[（(]([一二三四五六七八九十]{1,3})[）)]/g,
    write: (number) => `“（${numeral(number)}）”`,
  },
  {
    id: 'numeral',
    startsAtOne: false,
    pattern: /^([一二三四五六七八九十]{1,3})、/g,
    write: (number) => `“${numeral(number)}、”`,
  },
  {
    id: 'number',
    startsAtOne: false,
    pattern: /(?<=^|[。；;：:])(\d{1,2})[.．、](?![\d\s]*\d)/g,
    write: (number) => `“${number}.”`,
  },
  {
    id: 'bracketed-number',
    startsAtOne: false,
    pattern: /(?<=^|[。；;：:，,])[（(](\d{1,2})[）)]/g,
    write: (number) => `“（${number}）”`,
  },
  {
    id: 'half-bracketed-number',
    startsAtOne: false,
    pattern: /(?<=^|[。；;：:])(\d{1,2})[）)]/g,
    write: (number) => `“${number}）”`,
  },
  {
    id: 'circled',
    startsAtOne: false,
    pattern: /([①②③④⑤⑥⑦⑧⑨⑩])/g,
    write: (number) => `“${CIRCLED.charAt(number - 1)}”`,
  },
];

const readNumber = (mark: string): number => {
  if (/^\d/.test(mark)) return Number(mark);
  const circled = CIRCLED.indexOf(mark);
  return circled >= 0 ? circled + 1 : (readChineseNumeral({ text: mark }) ?? 0);
};

/** The marks of one style in a text, in order. */
export function marksIn({ text, style }: { text: string; style: MarkStyle }): EnumerationMark[] {
  return [...text.matchAll(style.pattern)].map((match) => ({
    number: readNumber(match[1] ?? ''),
    at: match.index,
    length: match[0].length,
  }));
}

const WORDS = new RegExp(
  `${START}(首先|第一步|其次|然后|接着|再次|再者|再其次|此外|最后|最终)(?=[，,是要抓在对从\\u4e00-\\u9fff])`,
  'g',
);
const FIRST = new Set(['首先', '第一步']);
const LAST = new Set(['最后', '最终']);

/** An enumeration in words: 首先…其次…再次…最后, from its first word to its last. */
type WordedEnumeration = { count: number; at: number };

/** Enumerations that begin with 首先 and end with 最后 in a text; others are open. */
export function wordedEnumerationsIn({ text }: { text: string }): WordedEnumeration[] {
  const found: WordedEnumeration[] = [];
  let open: WordedEnumeration | null = null;
  for (const { 1: word = '', index } of text.matchAll(WORDS)) {
    if (FIRST.has(word)) open = { count: 1, at: index };
    else if (open) open.count += 1;
    if (open && LAST.has(word)) {
      found.push(open);
      open = null;
    }
  }
  return found;
}
