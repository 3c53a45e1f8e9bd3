import { type AnnouncedCount, announcedCountsIn } from '../../../reading/announced-counts';
import type { Passage } from '../../../texts/passage';
import type { Check, FindingDraft } from '../../check';
import { listedInstead, LONGEST_LISTING, readListing } from './listed-items';
import { foundNumber } from '../../support/make-finding';
import { respectiveNumbersIn } from './respective-numbers';
import { quoteOf, sentencesIn, type Sentence } from '../../support/sentences';

/** What stands between a count and its list: 三条要求：, 六个县区，分别是, 四门（, “三礼”即. */
const INTRODUCTION =
  /^[”]?([^，,；;：:、（）()—。]{0,14}?)(?:([（(])|[，,]?\s?(?:(?:具体|主要|内容)?(?:如下|分别是|分别为|分别有|即|也就是|包括|包含|涵盖|依次是|依次为|有|为|是))?\s?[：:]|——|[，,]\s?(?:分别是|分别为|分别有|依次是|依次为|即|也就是)|(?:分别是|分别为|分别有|依次是|依次为|即(?!将|使|可|便|时)|是指))/;
const OPEN = /等|如(?!下)|例|之一|其他|其它|…|主要|其中/;
/** What a bracket says that lists nothing. */
const REMARK =
  /^\s?(?:含|其中|包括|包含|如|见|图|表|附|不含|以下|以上|简称|截至|约|占|比|详|注|原|国家级|省级|市级|校级|[县区]级|男|女)/;
/** 在两个校区开设：…: what follows is opened, and not a campus. */
const DONE =
  /开设|设有|设置|开展|举办|组织|完成|提供|安排|进行|获得|荣获|培养|实施|推行|建成|参加|新增|编写|承担|投入/;
const IN_A_ROW = /[、和与及]\s?$/;
const MOST_MISSING = 2;

/** Whether another count before it belongs to the same announcement: 一个目标、两个坚持：. */
const isInARow = (text: string, { start }: AnnouncedCount, counts: AnnouncedCount[]): boolean =>
  counts.some(
    ({ end }) => end <= start && start - end <= 10 && IN_A_ROW.test(text.slice(end, start)),
  ) ||
  /[一1][个项条门][^，。；：]{1,8}[、和与及]\s?$/.test(text.slice(Math.max(0, start - 12), start));

const closingOf = (text: string, from: number): number | null => {
  let depth = 1;
  // A longer bracket is no listing.
  const last = Math.min(text.length, from + LONGEST_LISTING);
  for (let at = from; at < last; at += 1) {
    if ('（('.includes(text.charAt(at))) depth += 1;
    if ('）)'.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return null;
};

const printed = ({ text }: AnnouncedCount): string => text.replace(/\s+/g, ' ').trim();

const describe = (
  sentence: Sentence,
  count: AnnouncedCount,
  end: number,
  listed: number,
): FindingDraft => ({
  place: sentence.passage.place,
  quote: quoteOf({ sentence, from: count.start, to: end }),
  numbers: [foundNumber({ label: sentence.text.slice(count.end, count.end + 8), number: count })],
  messages: {
    zh: `正文说有“${printed(count)}”，后面列出的却是 ${listed} 项。`,
    en: `The text announces "${printed(count)}", but lists ${listed}.`,
  },
});

/** 8 大类，分别是：A、B、C … in one sentence. */
const inSentence = (sentence: Sentence): FindingDraft[] => {
  const { text } = sentence;
  const counts = announcedCountsIn({ text });
  return counts.flatMap((count, index) => {
    const rest = text.slice(count.end);
    const match = INTRODUCTION.exec(rest.slice(0, 40));
    if (!match) return [];
    const [introduction, noun = '', bracket] = match;
    const next = counts[index + 1];
    if (next && next.start < count.end + noun.length) return [];
    if (
      OPEN.test(introduction) ||
      /\d/.test(noun) ||
      isInARow(text, count, counts.slice(Math.max(0, index - 3), index))
    )
      return [];
    if (DONE.test(noun) && !count.isAbstract && !noun.endsWith('工作')) return [];
    const from = count.end + introduction.length;
    const end = bracket === undefined ? text.length : closingOf(text, from);
    if (end === null) return [];
    const listing = text.slice(from, end);
    if (bracket !== undefined && REMARK.test(listing)) return [];
    const listed = listedInstead({
      readings: readListing({ text: listing.replace(/^即/, ''), count }),
      value: count.value,
    });
    if (listed === null) return [];
    const gap = Math.abs(count.value - listed);
    const isNear = gap <= (bracket === undefined ? Math.max(MOST_MISSING, count.value / 2) : 1);
    return isNear ? [describe(sentence, count, end, listed)] : [];
  });
};

const PLACED = /(?:位于|坐落|地处)/g;

/** 两个校区，总校区位于…，分校区位于…: each has its place. */
const byPlaces = (sentence: Sentence): FindingDraft[] =>
  announcedCountsIn(sentence).flatMap((number) => {
    const rest = sentence.text.slice(number.end, number.end + LONGEST_LISTING);
    const noun = /^\s*([\u4e00-\u9fff]{2,4})[，,：:]/.exec(rest)?.[1];
    if (noun === undefined) return [];
    const placed = [...rest.matchAll(PLACED)].filter(({ index }) =>
      rest.slice(0, index).endsWith(noun),
    ).length;
    return placed < 2 || placed === number.value
      ? []
      : [describe(sentence, number, sentence.text.length, placed)];
  });

/** 分三组轮岗，分别为 20 人、19 人和 19 人: as many numbers as there are groups. */
const byNumbers = (sentence: Sentence): FindingDraft[] =>
  respectiveNumbersIn(sentence).flatMap(({ count, numbers, end }) =>
    count.value === numbers || Math.abs(count.value - numbers) > MOST_MISSING
      ? []
      : [describe(sentence, count, end, numbers)],
  );

/** What may stand between the last count of a text and the list below it: 三项工作：, 四点，具体如下：. */
const BEFORE_LIST =
  /^[^，,；;、：:]{0,14}(?:[，,]?\s?(?:现|具体|主要|分别|内容)?(?:介绍|汇报|说明|总结|做法|体现|表现|情况)?(?:如下|是|为|有|包括)?)?[：:]$/;

/** …以下三项工作：and then a list. */
const beforeList = (sentence: Sentence, next: Passage | undefined): FindingDraft[] => {
  const counts = announcedCountsIn(sentence);
  const count = counts.at(-1);
  const isFirst = next?.list?.index === 0 && next.place.id === sentence.passage.place.id;
  if (!count || !isFirst || !next.list || isInARow(sentence.text, count, counts.slice(-4)))
    return [];
  const rest = sentence.text.slice(count.end);
  const endsPassage =
    sentence.start + sentence.text.length === sentence.passage.text.trimEnd().length;
  if (!endsPassage || !BEFORE_LIST.test(rest) || OPEN.test(rest)) return [];
  if (next.list.length === count.value) return [];
  return [describe(sentence, count, sentence.text.length, next.list.length)];
};

/** A number of things announced before a listing of another length. */
export const listedCount: Check = {
  id: 'listed-count',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '说的个数与列出的不符', en: 'Announced and listed' },
  advice: {
    zh: '请数一数列出的各项，改正个数或补全清单；没有列全时请加“等”。',
    en: 'Count the items and fix the number or the list; say 等 if it is not complete.',
  },
  limits: {
    zh: '只看“N 个……：A、B、C”“N 个……分别为几人、几人”“N 个（A、B）”“分别是……”和冒号后面的列表；带“等、如、其中”的清单不看。“电子与信息类”这样含“与”的名称算一项或两项都可以；分隔方式不止一种读法时，有一种相符就不报告。',
    en: 'Only listings after a colon, in a bracket or after 分别是, and lists; listings with 等, 如 or 其中 are open. A name with 与 may count as one or two; where a listing can be parted in several ways, one that agrees is enough.',
  },
  run: ({ passages }) => {
    const nextOf = new Map(passages.map((passage, index) => [passage, passages[index + 1]]));
    return sentencesIn({ passages }).flatMap((sentence) => [
      ...inSentence(sentence),
      ...byPlaces(sentence),
      ...byNumbers(sentence),
      ...beforeList(sentence, nextOf.get(sentence.passage)),
    ]);
  },
};
