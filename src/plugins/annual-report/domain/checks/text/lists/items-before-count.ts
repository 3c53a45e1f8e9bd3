import { type AnnouncedCount, announcedCountsIn } from '../../../reading/announced-counts';
import type { Check, FindingDraft } from '../../check';
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
  severity: 'warning',
  name: { zh: '列举之后的个数', en: 'Named things and their number' },
  advice: { zh: '请数一数前面列出的各项。', en: 'Count the things that are named.' },
  limits: {
    zh: '只看“A、B、C三个……”这样用汉字写的个数，以及紧跟在书名号、引号之后的个数；带“等”的不看。',
    en: 'Only a number in words right after the things named, and any right after titles or quoted names; silent with 等.',
  },
  run: ({ passages }) =>
    sentencesIn({ passages }).flatMap((sentence) =>
      announcedCountsIn(sentence).flatMap((count): FindingDraft[] => {
        if (!CLASSIFIERS.has(count.unit) || count.value > LARGEST) return [];
        if (sentence.text.charAt(count.start - 1) === '“') return [];
        const before = sentence.numbers.findLast(({ end }) => end <= count.start);
        const listed =
          markedBefore(sentence, count) ??
          (count.isSpelled ? plainBefore(sentence, count, before?.end ?? 0) : null);
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
    ),
};
