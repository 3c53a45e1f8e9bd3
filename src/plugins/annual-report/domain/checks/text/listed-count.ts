import { foldWidth } from '../../base/half-width';
import type { Passage } from '../../texts/passage';
import type { Check, FindingDraft } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import {
  quantitiesOf,
  quoteOf,
  sentencesIn,
  type NamedNumber,
  type Sentence,
} from '../support/sentences';
import { countItems, splitItems } from '../support/listings';

const LISTED = new Set([
  '大类', '类', '个', '项', '种', '大', '方面', '门', '所', '家', '本', '条', '点', '支', '人', '场',
  '期', '款', '部', '座', '次',
]); // prettier-ignore
const INTRODUCTION =
  /^([^，,；;：:、（）()\d]{0,14})(?:[，,]?\s*(?:分别是|分别为|分别有|即|包括|包含|涵盖|依次是|依次为)?\s*[：:]|[，,]\s*(?:分别是|分别为|依次是|依次为|即)\s*)/;
const OPEN = /等|如|例如|之一|其他|其它|…|\.\.\./;
const ENUMERATED = /[一二三四五]是|首先|第一|[①②(（]\s*[1一]/;
const PLACED = /(?:位于|坐落|地处)/g;
const MOST = 50;
const MAX_LISTING_LENGTH = 600;
const MAX_ITEM_LENGTH = 40;
const MAX_CLAUSE_ITEM_LENGTH = 14;

/** The items of a listing; null where it does not read as one. */
const itemsOf = (text: string): string[] | null => {
  if (text.length > MAX_LISTING_LENGTH) return null;
  if (OPEN.test(text) || ENUMERATED.test(text) || /\d/.test(foldWidth({ text }))) return null;
  const [head = ''] = splitItems({ text, marks: '；;' });
  const byMark = splitItems({
    text: splitItems({ text: head, marks: '，,' })[0] ?? '',
    marks: '、',
  });
  if (byMark.length > 1)
    return byMark.every(({ length }) => length <= MAX_ITEM_LENGTH) ? byMark : null;
  const bySegment = splitItems({ text, marks: '；;' });
  if (bySegment.length > 1) return bySegment;
  const byClause = splitItems({ text, marks: '，,' });
  const isShort = byClause.every(({ length }) => length <= MAX_CLAUSE_ITEM_LENGTH);
  return byClause.length > 1 && isShort ? byClause : null;
};

const isAnnounced = ({ unit, decimals, value, magnitude }: NamedNumber): boolean =>
  unit !== null &&
  LISTED.has(unit) &&
  decimals === 0 &&
  magnitude === 1 &&
  value > 1 &&
  value <= MOST;

const describe = (
  sentence: Sentence,
  number: NamedNumber,
  end: number,
  listed: number,
): FindingDraft => ({
  place: sentence.passage.place,
  quote: quoteOf({ sentence, from: number.label.start, to: end }),
  numbers: [foundNumber({ label: number.label.text.trim(), number })],
  messages: {
    zh: `正文说有“${printedNumber(number)}”，后面列出的却是 ${listed} 项。`,
    en: `The text announces "${printedNumber(number)}", but lists ${listed}.`,
  },
});

/** 8 大类，分别是：A、B、C … in one sentence. */
const inSentence = (sentence: Sentence): FindingDraft[] =>
  quantitiesOf(sentence).flatMap((number) => {
    if (!isAnnounced(number)) return [];
    const rest = sentence.text.slice(number.end);
    const match = INTRODUCTION.exec(rest.slice(0, 40));
    if (!match || OPEN.test(match[1] ?? '')) return [];
    const items = itemsOf(rest.slice(match[0].length));
    if (!items) return [];
    const { least, most } = countItems({ items });
    if (number.value >= least && number.value <= most) return [];
    return [describe(sentence, number, sentence.text.length, least)];
  });

/** 两个校区，总校区位于…，分校区位于…: each has its place. */
const byPlaces = (sentence: Sentence): FindingDraft[] =>
  quantitiesOf(sentence).flatMap((number) => {
    if (!isAnnounced(number)) return [];
    const rest = sentence.text.slice(number.end);
    const noun = /^\s*([\u4e00-\u9fff]{2,4})[，,：:]/.exec(rest)?.[1];
    if (noun === undefined) return [];
    const placed = [...rest.matchAll(PLACED)].filter(({ index }) =>
      rest.slice(0, index).endsWith(noun),
    ).length;
    return placed < 2 || placed === number.value
      ? []
      : [describe(sentence, number, sentence.text.length, placed)];
  });

/** …以下三项工作：and then a list. */
const beforeList = (sentence: Sentence, next: Passage | undefined): FindingDraft[] => {
  const number = quantitiesOf(sentence).at(-1);
  const isFirst = next?.list?.index === 0 && next.place.id === sentence.passage.place.id;
  if (!number || !isAnnounced(number) || !isFirst || !next.list) return [];
  const rest = sentence.text.slice(number.end);
  const endsPassage =
    sentence.start + sentence.text.length === sentence.passage.text.trimEnd().length;
  if (!endsPassage || !/^[^，,；;、\d]{0,14}[：:]$/.test(rest) || OPEN.test(rest)) return [];
  if (next.list.length === number.value) return [];
  return [describe(sentence, number, sentence.text.length, next.list.length)];
};

/** A number of things announced before a listing of another length. */
export const listedCount: Check = {
  id: 'listed-count',
  family: 'text',
  severity: 'warning',
  name: { zh: '说的个数与列出的不符', en: 'Announced and listed' },
  advice: {
    zh: '请数一数列出的各项，改正个数或补全清单；没有列全时请加“等”。',
    en: 'Count the items and fix the number or the list; say 等 if it is not complete.',
  },
  limits: {
    zh: '只看“N 个……：A、B、C”和冒号后面的列表；带“等、如”的清单不看。“电子与信息类”这样含“与”的名称算一项或两项都可以。',
    en: 'Only listings after a colon or 分别是 and lists; listings with 等 or 如 are open. A name with 与 may count as one or two.',
  },
  run: ({ passages }) => {
    const nextOf = new Map(passages.map((passage, index) => [passage, passages[index + 1]]));
    return sentencesIn({ passages }).flatMap((sentence) => [
      ...inSentence(sentence),
      ...byPlaces(sentence),
      ...beforeList(sentence, nextOf.get(sentence.passage)),
    ]);
  },
};
