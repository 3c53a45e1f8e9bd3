import Decimal from 'decimal.js';
import type { Check, FindingDraft } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import { joinPhrases, phrasesOf } from '../support/narrative';
import {
  quantitiesOf,
  quoteOf,
  sentencesIn,
  type NamedNumber,
  type Sentence,
} from '../support/sentences';

const SPENT = /投入|支出|花费|费用|经费|资金|拨款|收入|到账/;
const CLOSE = 0.1;
const RARE = 3;
const SHARED_PHRASES = 2;
const REACH = 160;
const MAX_COMPARED = 40;

type Amount = { sentence: Sentence; number: NamedNumber; phrases: Set<string> };

/** An amount with the words that lead up to it, back to the amount before, and the title above it. */
const amountsIn = (sentence: Sentence): Amount[] =>
  quantitiesOf(sentence).flatMap((number, index, all) => {
    const from = Math.max(all[index - 1]?.end ?? 0, number.start - REACH);
    const text = sentence.text.slice(from, number.start);
    if (number.unit !== '元' || number.isSpelled || !SPENT.test(text)) return [];
    const phrases = phrasesOf({ text: `${sentence.passage.place.title}，${text}` });
    return [{ sentence, number, phrases }];
  });

const isClose = (left: Amount, right: Amount): boolean => {
  const larger = Decimal.max(left.number.value, right.number.value);
  const gap = new Decimal(left.number.value).minus(right.number.value).abs();
  return !gap.isZero() && gap.dividedBy(larger).lessThanOrEqualTo(CLOSE);
};

const isElsewhere = (left: Amount, right: Amount): boolean => {
  const [one, other] = [left, right].map(({ sentence }) => sentence.passage.place);
  return one?.type !== other?.type || one?.id !== other?.id;
};

const holds = (amount: Amount, value: number): boolean =>
  amount.sentence.numbers.some((number) => number.value === value);

const describe = (first: Amount, second: Amount, shared: string[]): FindingDraft => {
  const words = joinPhrases({ phrases: shared });
  const { place } = first.sentence.passage;
  const where = place.label ?? place.title;
  return {
    place: second.sentence.passage.place,
    quote: quoteOf({
      sentence: second.sentence,
      from: second.number.label.start,
      to: second.number.end,
    }),
    numbers: [first, second].map(({ number }) =>
      foundNumber({ label: number.label.text.trim(), number }),
    ),
    messages: {
      zh: `这里的 ${printedNumber(second.number)}与“${where}”中的 ${printedNumber(first.number)}相近，用词也相同（${words.map((each) => `“${each}”`).join('')}），可能说的是同一笔资金。`,
      en: `${printedNumber(second.number)} here is close to ${printedNumber(first.number)} in "${where}", and the words are alike (${words.join(', ')}): perhaps one sum of money.`,
    },
  };
};

/** Two amounts of money in two places, close to each other and told in the same rare words. */
export const similarAmounts: Check = {
  id: 'similar-amounts',
  family: 'text',
  reads: 'report',
  severity: 'note',
  name: { zh: '两处金额相近而不相等', en: 'Amounts that are almost the same' },
  advice: {
    zh: '如果是同一笔资金，请改成一致；如果不是，请写清各是什么。',
    en: 'If it is one sum, make them agree; if not, say what each is.',
  },
  limits: {
    zh: '凭相近的金额和相同的少见用词判断，可能确是两笔资金。',
    en: 'Judges by close amounts and shared rare words; they may well be two sums.',
  },
  run: ({ passages }) => {
    const amounts = sentencesIn({ passages }).flatMap(amountsIn);
    const byPhrase = new Map<string, Amount[]>();
    for (const amount of amounts) {
      for (const phrase of amount.phrases) {
        byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), amount].slice(0, RARE + 1));
      }
    }
    return amounts.flatMap((second): FindingDraft[] => {
      const shared = new Map<Amount, string[]>();
      for (const phrase of second.phrases) {
        const sections = byPhrase.get(phrase) ?? [];
        if (sections.length > RARE) continue;
        for (const first of sections.slice(0, sections.indexOf(second))) {
          shared.set(first, [...(shared.get(first) ?? []), phrase]);
        }
      }
      return [...shared]
        .slice(0, MAX_COMPARED)
        .flatMap(([first, phrases]) =>
          phrases.length >= SHARED_PHRASES &&
          isElsewhere(first, second) &&
          isClose(first, second) &&
          !holds(first, second.number.value) &&
          !holds(second, first.number.value)
            ? [describe(first, second, phrases)]
            : [],
        );
    });
  },
};
