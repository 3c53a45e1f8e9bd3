import { announcedCountsIn } from '../../../reading/announced-counts';
import { ledgerOf } from '../../../ledger/accounts';
import type { Statement } from '../../../ledger/statements';
import type { Check, FindingDraft } from '../../check';
import { foundNumber, printedNumber } from '../../support/make-finding';

/** 在校生最多的专业, 学生最少的 3 个专业; the noun is what is counted elsewhere. */
const EXTREMES =
  /最(?:(多|高|大)|(少|低|小))的(?:[两二三四五六七八九十\d]{1,2}\s?(?:个|门|家|项|类|所|种))?([\u4e00-\u9fff]{2,6}?)(?=[，,。；;：:（(、]|分别|合计|共|占|有|的|$)/g;
const MEANS = /均|率|增|降|满意/;
const CLOSE = 160;

type Counted = { noun: string; count: number };

/** 10 个专业: things that a document counts, by their noun. */
const countsOf = (document: Statement[], noun: string): number[] =>
  document.flatMap(({ passage: { text } }) =>
    announcedCountsIn({ text }).flatMap(({ value, end }) =>
      text.slice(end, end + noun.length) === noun ? [value] : [],
    ),
  );

/** How many the sentence speaks of: 这三个专业也是…最多的专业. */
const countIn = (sentence: string, noun: string): Counted | null => {
  const [only, ...others] = [
    ...new Set(
      announcedCountsIn({ text: sentence }).flatMap(({ value, end }) =>
        sentence.slice(end, end + noun.length) === noun ? [value] : [],
      ),
    ),
  ];
  return only === undefined || others.length > 0 ? null : { noun, count: only };
};

const sentenceStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at), text.lastIndexOf('\n', at)) + 1;

const inStatement = (statement: Statement): FindingDraft[] => {
  const { text } = statement.passage;
  return [...text.matchAll(EXTREMES)].flatMap((match): FindingDraft[] => {
    const [words, most, , noun = ''] = match;
    const start = sentenceStart(text, match.index);
    const until = text.indexOf('。', match.index);
    const end = until < 0 ? text.length : until;
    const sentence = text.slice(start, end);
    const counted = countIn(sentence, noun);
    if (!counted || MEANS.test(text.slice(Math.max(0, match.index - 8), match.index))) return [];
    // The largest count of the document is that of all.
    const all = Math.max(...countsOf(statement.document, noun), 0);
    if (all <= counted.count) return [];
    const share = statement.quantities.find(
      ({ unit, cue, isSpelled, start: at }) =>
        unit === '%' &&
        cue === 'share' &&
        !isSpelled &&
        at > match.index &&
        at < Math.min(end, match.index + CLOSE),
    );
    if (!share) return [];
    const even = (counted.count / all) * 100;
    const isPossible = most === undefined ? share.span.low <= even : share.span.high >= even;
    if (isPossible) return [];
    const isMost = most !== undefined;
    return [
      {
        place: statement.passage.place,
        quote: sentence.slice(0, 120),
        numbers: [foundNumber({ label: share.label, number: share })],
        messages: {
          zh: `正文说是“${words}”，${counted.count} 个${noun}占 ${printedNumber(share)}；而一共 ${all} 个${noun}，平均也要占 ${Number(even.toFixed(1))}%，${isMost ? '最多的不会更少' : '最少的不会更多'}。`,
          en: `The text says "${words}" of ${counted.count} with ${printedNumber(share)}; of ${all} in all, any ${counted.count} have ${Number(even.toFixed(1))}% on average, so ${isMost ? 'the largest cannot have less' : 'the smallest cannot have more'}.`,
        },
      },
    ];
  });
};

/** The three smallest of ten cannot have more than three tenths, nor the three largest less. */
export const shareOfExtremes: Check = {
  id: 'share-of-extremes',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '“最多、最少的几个”与占比不符', en: 'The share of the largest or smallest' },
  advice: {
    zh: '请核对占比和个数，或改写“最多、最少”的说法。',
    en: 'Check the share and the counts, or reword the claim.',
  },
  limits: {
    zh: '只看同一句写明几个、占多少，且同一章节写明一共几个的说法。',
    en: 'Only where the sentence says how many and which share, and the chapter how many there are in all.',
  },
  run: (context) => ledgerOf(context).statements.flatMap(inStatement),
};
