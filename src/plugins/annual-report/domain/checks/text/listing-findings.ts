import Decimal from 'decimal.js';
import type { CheckContext, FindingDraft } from '../check';
import { toldOf } from '../support/explained';
import { foundNumber, printedNumber } from '../support/make-finding';
import { judgeListing, type Listing, listingsIn, type ListingVerdict } from '../support/listings';
import { quoteOf, sentencesIn, type Sentence } from '../support/sentences';

const describe = (sentence: Sentence, { total, parts }: Listing, sum: number): FindingDraft => {
  const ends = [total, ...parts].map(({ end }) => end);
  const starts = [total, ...parts].map(({ label }) => label.start);
  const formatted = parts.map((part) => `${part.label.text.trim()} ${printedNumber(part)}`);
  const name = total.label.text.trim() || '总数';
  const [largest] = [...parts].sort((left, right) => right.value - left.value);
  const isOne = parts.length === 1 && largest !== undefined;
  const inUnit = (value: number): string =>
    new Decimal(value).dividedBy(total.magnitude).toString();
  const addends = parts.map(({ value }) => inUnit(value)).join('+');
  return {
    place: sentence.passage.place,
    quote: quoteOf({ sentence, from: Math.min(...starts), to: Math.max(...ends) }),
    numbers: [total, ...parts].map((number) =>
      foundNumber({ label: number.label.text.trim() || '总数', number }),
    ),
    messages: isOne
      ? {
          zh: `“${name}”共 ${printedNumber(total)}，其中的“${largest.label.text.trim()}”却有 ${printedNumber(largest)}，比总数还多。`,
          en: `"${name}" is ${printedNumber(total)} in all, but its part "${largest.label.text.trim()}" is ${printedNumber(largest)}.`,
        }
      : {
          zh: `“${name}”为 ${printedNumber(total)}，所列各项（${formatted.join('、')}）相加不等于它：${addends}=${inUnit(sum)}。`,
          en: `"${name}" is ${printedNumber(total)}, but the parts listed (${formatted.join(', ')}) do not add up to it: ${addends}=${inUnit(sum)}.`,
        },
  };
};

const NO_TOTAL = new Set(['delta', 'last', 'from']);

/** A change has no parts, and an amount for each is none: 比上年新增 202 个, 生均 0.75 个. */
const isNoListing = (
  context: CheckContext,
  sentence: Sentence,
  { total, parts }: Listing,
): boolean => {
  const whole = toldOf({ context, sentence, number: total });
  return (
    (whole !== undefined && NO_TOTAL.has(whole.cue)) ||
    parts.some((number) => toldOf({ context, sentence, number })?.cue === 'per')
  );
};

/** Listings of the running text on which the given verdict is passed. */
export function listingFindings({
  context,
  verdict,
}: {
  context: CheckContext;
  verdict: ListingVerdict['verdict'];
}): FindingDraft[] {
  return sentencesIn(context).flatMap((sentence) =>
    listingsIn({ sentence }).flatMap((listing) => {
      const judged = judgeListing(listing);
      if (isNoListing(context, sentence, listing)) return [];
      return judged.verdict === verdict ? [describe(sentence, listing, judged.sum)] : [];
    }),
  );
}
