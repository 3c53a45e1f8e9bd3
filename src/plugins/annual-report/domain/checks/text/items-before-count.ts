import type { Check, FindingDraft } from '../check';
import { foundNumber } from '../support/make-finding';
import {
  quantitiesOf,
  quoteOf,
  sentencesIn,
  type NamedNumber,
  type Sentence,
} from '../support/sentences';
import { countItems, splitItems } from '../support/listings';

const CLASSIFIERS = new Set(['个', '大', '大类', '类', '项', '种', '方面', '门', '所', '家', '支']);
const BOUNDARY = '，,；;：:（）()';
const NO_NAME =
  /等|的|开展|举办|进行|组织|实施|提供|设立|建立|建设|完成|获得|荣获|取得|参加|有|为|是|做|抓|制定|落实|推进|围绕|从|按|共|近|每|各|这|上述|以上|以下|前|后/;
const MAX_LAST_ITEM_LENGTH = 10;
const HYPHENED = /[“‘]([^“”‘’，。；]{1,40})[”’]\s*$/;

/** The listing right before a number: back to a comma or the number before. */
const listingBefore = ({ text }: Sentence, number: NamedNumber, from: number): string => {
  let start = number.start;
  let depth = 0;
  while (start > from) {
    const character = text.charAt(start - 1);
    if ('”》’'.includes(character)) depth += 1;
    if ('“《‘'.includes(character)) depth -= 1;
    if (depth <= 0 && BOUNDARY.includes(character)) break;
    start -= 1;
  }
  return text.slice(start, number.start);
};

const itemsOf = (listing: string): string[] | null => {
  if (/[“‘《（(]\s*$/.test(listing)) return null;
  const quoted = HYPHENED.exec(listing)?.[1];
  const parts = quoted?.split(/[-—–－·∙/]+/) ?? [];
  if (parts.length > 1 && parts.every((part) => part.trim() !== '')) return parts;
  const items = splitItems({ text: listing, marks: '、' });
  const last = items.at(-1) ?? '';
  const isListing =
    items.length > 1 &&
    last.length <= MAX_LAST_ITEM_LENGTH &&
    !NO_NAME.test(last) &&
    !items.some((item) => /等/.test(item));
  return isListing ? items : null;
};

/** A、B、C 三个方面: names and the number right after them. */
export const itemsBeforeCount: Check = {
  id: 'items-before-count',
  family: 'text',
  severity: 'note',
  name: { zh: '列举之后的个数', en: 'Named things and their number' },
  advice: { zh: '请数一数前面列出的各项。', en: 'Count the things that are named.' },
  limits: {
    zh: '只看“A、B、C三个……”这样用汉字写的个数紧跟在列举之后的说法；带“等”的不看。',
    en: 'Only a number in words right after the things named; silent with 等.',
  },
  run: ({ passages }) =>
    sentencesIn({ passages }).flatMap((sentence) =>
      quantitiesOf(sentence).flatMap((number): FindingDraft[] => {
        if (!number.isSpelled || number.unit === null || !CLASSIFIERS.has(number.unit)) return [];
        if (number.value > 10) return [];
        const before = sentence.numbers.findLast(({ end }) => end <= number.start);
        const listing = listingBefore(sentence, number, before?.end ?? 0);
        const items = itemsOf(listing);
        if (!items) return [];
        const { least, most } = countItems({ items });
        if (number.value >= least && number.value <= most) return [];
        return [
          {
            place: sentence.passage.place,
            quote: quoteOf({ sentence, from: number.start - listing.length, to: number.end }),
            numbers: [foundNumber({ label: listing.trim(), number })],
            messages: {
              zh: `前面列出了 ${least} 项，后面却说“${number.text}”。`,
              en: `${least} are named, but the text says "${number.text}".`,
            },
          },
        ];
      }),
    ),
};
