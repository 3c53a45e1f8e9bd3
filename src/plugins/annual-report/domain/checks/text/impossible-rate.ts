import type { Check, FindingDraft } from '../check';
import { isExplained } from '../support/explained';
import { foundNumber, printedNumber } from '../support/make-finding';
import {
  clauseAround,
  countsOf,
  isTakenOver,
  ratesOf,
  rateStem,
  wholeShares,
} from '../support/rates';
import { quoteOf, sentencesIn, type NamedNumber, type Sentence } from '../support/sentences';

const hasPart = (sentence: Sentence, rate: NamedNumber, counts: NamedNumber[]): boolean => {
  const stem = rateStem(rate);
  return (
    stem !== null &&
    counts.length > 1 &&
    counts.some((number) => clauseAround({ sentence, number }).includes(stem)) &&
    !counts.every((number) => clauseAround({ sentence, number }).includes(stem))
  );
};

const describe = (sentence: Sentence, rate: NamedNumber, base: NamedNumber): FindingDraft => {
  const { nearest } = wholeShares({ rate, base: base.value });
  const formatted = nearest.map(({ part, percent }) => `${part}/${base.value}=${percent}%`);
  return {
    place: sentence.passage.place,
    quote: quoteOf({ sentence, from: base.label.start, to: rate.end }),
    numbers: [
      foundNumber({ label: base.label.text.trim(), number: base }),
      foundNumber({ label: rate.label.text.trim(), number: rate }),
    ],
    messages: {
      zh: `“${rate.label.text.trim()} ${printedNumber(rate)}”按 ${printedNumber(base)} 算不出来：最接近的是 ${formatted.join('、')}。`,
      en: `"${rate.label.text.trim()} ${printedNumber(rate)}" is no share of ${printedNumber(base)}: the nearest are ${formatted.join(' and ')}.`,
    },
  };
};

/** A rate that no whole number of the people or things in its sentence can give. */
export const impossibleRate: Check = {
  id: 'impossible-rate',
  family: 'text',
  reads: 'neighbours',
  severity: 'warning',
  name: { zh: '比率与句中人数对不上', en: 'Rate that its base cannot give' },
  advice: {
    zh: '请核对比率和人数；如果比率另有基数，请在句中写明。',
    en: 'Check the rate and the count; name the base if it is another.',
  },
  limits: {
    zh: '只看与句中前面的人数（或份数等）说同一件事的比率，四舍五入和舍去尾数都算对。基数不在句中的不看；满意度可能是平均分，不看。',
    en: 'Only rates about a count that stands before them in the sentence; rounded and cut are both right. Other bases are not seen, and degrees of satisfaction may be means.',
  },
  run: (context) =>
    sentencesIn(context).flatMap((sentence) => {
      const counts = countsOf({ sentence });
      if (counts.length === 0) return [];
      return ratesOf({ sentence }).flatMap((rate) => {
        if (hasPart(sentence, rate, counts)) return [];
        if (isExplained({ context, sentence, number: rate })) return [];
        const isPossible = counts.some(
          ({ value }) => wholeShares({ rate, base: value }).isPossible,
        );
        const base = counts.findLast((count) => isTakenOver({ sentence, rate, base: count }));
        return isPossible || !base ? [] : [describe(sentence, rate, base)];
      });
    }),
};
