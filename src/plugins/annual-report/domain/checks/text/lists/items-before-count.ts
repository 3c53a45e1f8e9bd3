import { type AnnouncedCount, announcedCountsIn } from '../../../reading/announced-counts';
import type { Check, CheckContext, FindingDraft } from '../../check';
import { countItems, splitItems } from '../../support/listings';
import { foundNumber } from '../../support/make-finding';
import { quoteOf, sentencesIn, type Sentence } from '../../support/sentences';

const CLASSIFIERS = new Set([
  '个', '大', '大类', '类', '项', '种', '方面', '门', '所', '家', '支', '本', '款', '部', '期', '场', '篇', '',
]); // prettier-ignore
const BOUNDARY = '，,；;：:（）()。';
const NO_NAME =
  /等|的|开展|举办|进行|组织|实施|提供|设立|建立|建设|完成|获得|荣获|取得|参加|有|为|是|做|抓|制定|落实|推进|围绕|从|按|共|近|每|各|这|上述|以上|以下|前|后/;
const MAX_LAST_ITEM_LENGTH = 10;
const LARGEST = 12;
const HYPHENED = /[“‘]([^“”‘’，。；]{1,40})[”’]\s*$/;
/** Names in quotation marks or title marks up to the count: “…”“…”“…”四门, 《…》《…》两本. */
const MARKED = /[“《][^“”《》]{1,40}[”》](?:（[^（）]{1,20}）)?\s?(?:、|，|和|与|及|以及)?\s?$/;
const MARKED_NAME = /[“《][^“”《》]{1,40}[”》]/g;
const LONGEST_MARKED = 400;

/** The listing right before a count: back to a comma or the number before. */
const listingBefore = ({ text }: Sentence, count: AnnouncedCount, from: number): string => {
  let start = count.start;
  let depth = 0;
  while (start > from) {
    const character = text.charAt(start - 1);
    if ('”》’'.includes(character)) depth += 1;
    if ('“《‘'.includes(character)) depth -= 1;
    if (depth <= 0 && BOUNDARY.includes(character)) break;
    start -= 1;
  }
  return text.slice(start, count.start);
};

type Listed = { words: string; least: number; most: number };

/** Names that end at the count, each in marks of its own; nothing else can be meant by it. */
const markedBefore = ({ text }: Sentence, count: AnnouncedCount): Listed | null => {
  const prior = text.slice(Math.max(0, count.start - LONGEST_MARKED), count.start);
  let left = prior;
  for (let item = MARKED.exec(left); item; item = MARKED.exec(left)) {
    left = left.slice(0, item.index);
  }
  const words = prior.slice(left.length);
  const names = words.match(MARKED_NAME)?.length ?? 0;
  // 紧扣“两个维护”、“四个意识”: a count inside is of its own name.
  return names < 2 ? null : { words, least: names, most: names };
};

/** A thing that is counted stands right behind: 3 个专业, where 实训室 3 个 counts what stands before. */
const isOfThings = ({ text }: Sentence, count: AnnouncedCount): boolean =>
  /^[\u4e00-\u9fff]{2}/.test(text.slice(count.end, count.end + 2));

const LEAST_ITEMS = 3;
const SUMMED = /[，,]\s?(?:共计|合计|总共|上述|共|计|这)\s?$/;
const LONGEST_SUM = 8;

/** 开设插花、茶艺、书法，共三门: the count follows in a clause of its own. */
const summedBefore = (sentence: Sentence, count: AnnouncedCount, from: number): Listed | null => {
  const prior = sentence.text.slice(Math.max(from, count.start - LONGEST_MARKED), count.start);
  const sum = SUMMED.exec(prior.slice(-LONGEST_SUM))?.[0];
  if (sum === undefined) return null;
  const summed = prior.slice(0, prior.length - sum.length);
  const words = splitItems({ text: summed, marks: '，,；;：:' }).at(-1) ?? '';
  const items = splitItems({ text: words, marks: '、' });
  const noun = /^[\u4e00-\u9fff]{2}/.exec(sentence.text.slice(count.end))?.[0] ?? '';
  const last = items.at(-1) ?? '';
  const isOfThem = noun === '' || last.includes(noun);
  const isListing =
    items.length >= LEAST_ITEMS &&
    items.every((item) => item.length <= MAX_LAST_ITEM_LENGTH + 4 && !/[等\d]/.test(item));
  if (!isListing || !isOfThem) return null;
  const listed = { words: prior.slice(prior.indexOf(words)), ...countItems({ items }) };
  return Math.abs(listed.least - count.value) <= NEAR ? listed : null;
};

const NEAR = 2;

/** A、B、C、D 等三个: 等 closes or leaves open, but three things are not four. */
const closedBefore = (sentence: Sentence, count: AnnouncedCount, from: number): Listed | null => {
  const words = listingBefore(sentence, count, from);
  if (!/等\s?$/.test(words)) return null;
  const items = splitItems({ text: words.replace(/等\s?$/, ''), marks: '、' });
  const isListing =
    items.length >= LEAST_ITEMS &&
    items.every((item) => item.length <= MAX_ITEM_LENGTH && !/[等\d]/.test(item)) &&
    isOfThings(sentence, count);
  const { least } = countItems({ items });
  return isListing && least > count.value ? { words, least, most: least } : null;
};

const MAX_ITEM_LENGTH = 14;
const MANY_ITEMS = 4;

type CountedThings = Map<string, Set<number>>;

const thingOf = ({ text }: Sentence, { end }: AnnouncedCount): string => text.slice(end, end + 2);

/** What the report counts of each thing, in other sentences: 八个专业. */
const countedThings = (sentences: Sentence[]): CountedThings => {
  const things: CountedThings = new Map();
  for (const sentence of sentences) {
    for (const count of announcedCountsIn(sentence)) {
      const key = `${count.unit} ${thingOf(sentence, count)}`;
      things.set(key, (things.get(key) ?? new Set()).add(count.value));
    }
  }
  return things;
};

/** This year's values of the indicators that are called after a thing and counted like it. */
const valuesOf = ({ content, values }: CheckContext, unit: string, thing: string): Set<number> =>
  new Set(
    content.indicators
      .filter((indicator) => indicator.unit === unit && indicator.name.includes(thing))
      .flatMap(
        ({ code }) => values.find({ indicator: code, year: content.report.year })?.value ?? [],
      ),
  );

/** A list with 等 and one more than it names, where the report counts as many of the thing as are named. */
const namedInFull = (
  sentence: Sentence,
  count: AnnouncedCount,
  from: number,
  { things, values }: { things: CountedThings; values: Set<number> },
): Listed | null => {
  const words = listingBefore(sentence, count, from);
  if (!/等\s?$/.test(words) || !isOfThings(sentence, count)) return null;
  const items = splitItems({ text: words.replace(/等\s?$/, ''), marks: '、' });
  const { least } = countItems({ items });
  const counted = things.get(`${count.unit} ${thingOf(sentence, count)}`);
  const isListing =
    least >= MANY_ITEMS &&
    items.every((item) => item.length <= MAX_ITEM_LENGTH && !/\d/.test(item));
  const isKnown = counted?.has(least) === true || values.has(least);
  return isListing && isKnown && count.value - least === 1 && !values.has(count.value)
    ? { words, least, most: least }
    : null;
};

const plainBefore = (sentence: Sentence, count: AnnouncedCount, from: number): Listed | null => {
  const words = listingBefore(sentence, count, from);
  if (/[“‘《（(]\s*$/.test(words)) return null;
  const quoted = HYPHENED.exec(words)?.[1];
  // “序·传灯、授帽、宣誓”: where the commas part it, a dash is within an item.
  const marks = quoted?.includes('、') ? /、/ : /[-—–－·∙/]+/;
  const parts = quoted?.split(marks) ?? [];
  if (parts.length > 1 && parts.every((part) => part.trim() !== '')) {
    return { words, least: parts.length, most: parts.length };
  }
  const items = splitItems({ text: words, marks: '、' });
  const last = items.at(-1) ?? '';
  const isListing =
    items.length > 1 &&
    last.length <= MAX_LAST_ITEM_LENGTH &&
    !NO_NAME.test(last) &&
    !items.some((item) => /等/.test(item));
  return isListing ? { words, ...countItems({ items }) } : null;
};

/** A、B、C 三个方面: names and the number right after them. */
export const itemsBeforeCount: Check = {
  id: 'items-before-count',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '列举之后的个数', en: 'Named things and their number' },
  advice: { zh: '请数一数前面列出的各项。', en: 'Count the things that are named.' },
  limits: {
    zh: '只看紧跟在列举之后的个数（“A、B、C三个……”“A、B、C，共三门”）；带“等”的，只在列出的比个数还多时提示。',
    en: 'Only a number right after the things named, or after 共 behind them; with 等 only where more are named than counted.',
  },
  run: (context) => {
    const sentences = sentencesIn(context);
    const things = countedThings(sentences);
    return sentences.flatMap((sentence) =>
      announcedCountsIn(sentence).flatMap((count): FindingDraft[] => {
        if (!CLASSIFIERS.has(count.unit) || count.value > LARGEST) return [];
        if (sentence.text.charAt(count.start - 1) === '“') return [];
        const from = sentence.numbers.findLast(({ end }) => end <= count.start)?.end ?? 0;
        const listed =
          markedBefore(sentence, count) ??
          closedBefore(sentence, count, from) ??
          namedInFull(sentence, count, from, {
            things,
            values: valuesOf(context, count.unit, thingOf(sentence, count)),
          }) ??
          summedBefore(sentence, count, from) ??
          (count.isSpelled || isOfThings(sentence, count)
            ? plainBefore(sentence, count, from)
            : null);
        if (!listed || (count.value >= listed.least && count.value <= listed.most)) return [];
        const { words, least } = listed;
        return [
          {
            place: sentence.passage.place,
            quote: quoteOf({ sentence, from: count.start - words.length, to: count.end }),
            numbers: [foundNumber({ label: words.trim(), number: count })],
            messages: {
              zh: `前面列出了 ${least} 项，后面却说“${count.text}”。`,
              en: `${least} are named, but the text says "${count.text}".`,
            },
          },
        ];
      }),
    );
  },
};
