import Decimal from 'decimal.js';
import type { CheckContext, FindingDraft } from '../check';
import type { FindingFix } from '../finding';
import { toldOf } from '../support/explained';
import { digitsFix, exactDigits, isBacked } from '../support/fixes';
import { foundNumber, printedNumber } from '../support/make-finding';
import { judgeListing, type Listing, listingsIn, type ListingVerdict } from '../support/listings';
import { inPassage, quoteOf, sentencesIn, type Sentence } from '../support/sentences';

/** Where a value stands behind all numbers of a listing but one, it is that one which the others put right. */
const fixesOf = (
  context: CheckContext,
  sentence: Sentence,
  { total, parts }: Listing,
  sum: number,
): FindingFix[] => {
  const { passage } = sentence;
  const doubtful = [total, ...parts].filter(
    ({ start }) => !isBacked({ context, passage, start: sentence.start + start }),
  );
  const [wrong] = doubtful;
  if (!wrong || doubtful.length > 1) return [];
  const right = wrong === total ? sum : wrong.value + total.value - sum;
  const words = exactDigits(right, wrong);
  return words === null ? [] : digitsFix({ passage, number: inPassage(sentence, wrong), words });
};

const describe = (
  context: CheckContext,
  sentence: Sentence,
  listing: Listing,
  sum: number,
): FindingDraft => {
  const { total, parts } = listing;
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
    fixes: fixesOf(context, sentence, listing, sum),
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
      return judged.verdict === verdict ? [describe(context, sentence, listing, judged.sum)] : [];
    }),
  );
}
