import type { Check, FindingDraft } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import { percentsOf } from '../support/expressions/intervals';
import {
  clauseAround,
  countsAlike,
  countsOf,
  isShareOf,
  ratesOf,
  rateStem,
} from '../support/rates';
import { quoteOf, sentencesIn, type NamedNumber, type Sentence } from '../support/sentences';

/** 一次性就业率, 专业对口率 …: shares of something narrower than the counts beside them. */
const NARROWED = /一次性?|初次|首次|本地|本省|对口|当地|其中/;

const describe = (
  sentence: Sentence,
  rate: NamedNumber,
  part: NamedNumber,
  whole: NamedNumber,
): FindingDraft => {
  const ends = [rate, part, whole];
  const share = percentsOf({ part: part.value, whole: whole.value, decimals: 2 }).rounded;
  return {
    place: sentence.passage.place,
    quote: quoteOf({
      sentence,
      from: Math.min(...ends.map(({ label }) => label.start)),
      to: Math.max(...ends.map(({ end }) => end)),
    }),
    numbers: [whole, part, rate].map((number) =>
      foundNumber({ label: number.label.text.trim(), number }),
    ),
    messages: {
      zh: `句中写“${rate.label.text.trim()} ${printedNumber(rate)}”，但 ${part.value}/${whole.value}=${share}%。`,
      en: `The sentence gives "${rate.label.text.trim()} ${printedNumber(rate)}", but ${part.value}/${whole.value}=${share}%.`,
    },
  };
};

/** A rate in a sentence that also says how many out of how many, and they disagree. */
export const rateBesideCounts: Check = {
  id: 'rate-beside-counts',
  family: 'text',
  severity: 'warning',
  name: { zh: '比率与句中的人数之比不符', en: 'Rate and the counts beside it' },
  advice: { zh: '请重新计算比率，或改正人数。', en: 'Work the rate out again, or fix a count.' },
  limits: {
    zh: '只看“…通过 N 人，通过率…”这样分子写明的句子；句中任何两个数（或两数之和）之比合得上就不报。',
    en: 'Only where the part is named as the rate is (通过 N 人, 通过率); silent when any two counts, or a sum of two, give the rate.',
  },
  run: ({ passages }) =>
    sentencesIn({ passages }).flatMap((sentence) => {
      const counts = countsOf({ sentence });
      if (counts.length < 2) return [];
      return ratesOf({ sentence }).flatMap((rate): FindingDraft[] => {
        const stem = rateStem(rate);
        if (stem === null || NARROWED.test(rate.label.text)) return [];
        const named = counts.filter((number) => clauseAround({ sentence, number }).includes(stem));
        const [part] = named;
        if (!part || named.length > 1 || part.start > rate.start) return [];
        // 用人单位 64 份；家长 980 份；教职工 176 份，回收率 …: each of its own.
        if (/[；;]/.test(sentence.text.slice(part.end, rate.start))) return [];
        const wholes = counts.filter(
          (count) => count !== part && countsAlike(count, part) && count.value >= part.value,
        );
        const [whole] = wholes;
        const values = counts.map(({ value }) => value);
        if (!whole || isShareOf({ rate, parts: values, wholes: values })) return [];
        return [describe(sentence, rate, part, whole)];
      });
    }),
};
