import type { PreparedReport } from '../../compile/prepare-report';
import { significantDigits } from '../../ledger/account-book';
import { ledgerOf } from '../../ledger/accounts';
import { isBoundTo, type Told } from '../../ledger/statements';
import { datesIn, isCompatible } from './dates';
import { isComparable, isSame, isSmallWord, likenessOf, slipOf } from './number-likeness';
import {
  type Account,
  closestSentence,
  type Match,
  type Occasions,
  occasionsOf,
  quantitiesWithin,
  STRONG,
} from './occasions';
import { listedTogether } from '../../ledger/lists-around';
import { gramsOf } from '../rare-words';
import { sentenceAround } from '../writings';

/** Two numbers that are told of one thing of one occasion. */
export type NumberDisagreement = { match: Match; told: Told; other: Told };

const VERY_STRONG = 8;
const OF_A_NAME = 4;

/** Whether the very words before a number are those that both texts share: a partner, with what it gave. */
const isNamedByMatch = ({ shared }: Match, { label }: Told): boolean =>
  [...gramsOf(label)].filter((gram) => shared.has(gram)).length >= OF_A_NAME;

const sentenceOf = ({ statement: { passage }, start, end }: Told): string =>
  sentenceAround({ text: passage.text, start, end });

/** Whether the words that name a number stand in the sentence of the other number as well. */
const areNamedAlike = (match: Match, told: Told, other: Told): boolean => {
  const words = gramsOf(sentenceOf(other));
  return (
    isNamedByMatch(match, told) &&
    [...gramsOf(told.label)].filter((gram) => words.has(gram)).length >= OF_A_NAME
  );
};

/** A name of this many characters right before both numbers, of which few documents tell, is one thing. */
const LONG_NAME = 4;

const isOfList = (told: Told): boolean =>
  listedTogether(told.statement).some((list) => list.includes(told));

const haveOneName = ({ shared }: Match, one: Told, other: Told): boolean => {
  let length = 0;
  while (
    length < Math.min(one.label.length, other.label.length) &&
    one.label.at(-length - 1) === other.label.at(-length - 1)
  )
    length += 1;
  const name = one.label.slice(one.label.length - length);
  // 录取的 600 人中，服装 62 人、影像 76 人: a list counts the same things by another measure.
  if (isOfList(one) || isOfList(other)) return false;
  if (length < LONG_NAME || one.unit !== other.unit || one.unit === '%') return false;
  const words = gramsOf(name);
  const isRare = [...words].every((gram) => shared.has(gram));
  return isRare && shared.size - words.size >= STRONG;
};

const THREE_DIGITS = 3;

/** How sure it is that two numbers count one thing, so that their difference is a slip. */
const isOneThing = ({
  match,
  told,
  other,
  isSole,
  doAgree,
}: NumberDisagreement & { isSole: boolean; doAgree: boolean }): boolean => {
  const slip = slipOf(told, other);
  if (!slip) return doAgree && haveOneName(match, told, other);
  const isNamed = isSole && areNamedAlike(match, told, other);
  const likeness = isNamed ? 'same' : likenessOf(told, other);
  const isLong = significantDigits(told) >= THREE_DIGITS;
  const isTellingSlip = isLong || (slip === 'exchanged' && significantDigits(told) >= 2);
  const isClose = match.isReferred || match.shared.size >= VERY_STRONG;
  if (isTellingSlip && likeness !== 'none') return likeness === 'same' || isClose || isSole;
  if (isTellingSlip) return isSole && (isClose || doAgree);
  return isSole && doAgree && (likeness === 'same' || isClose);
};

/** Whether no other number of a sentence is called like one of the other telling. */
const isAloneAlike = (mine: Told[], told: Told, other: Told): boolean =>
  ofDimension(mine, told).every(
    (number) => number === told || likenessOf(number, other) !== 'same',
  );

const areRelated = ({ isReferred, shared }: Match): boolean => isReferred || shared.size > STRONG;

const sentenceQuantities = ({ sentence }: Match): Told[] =>
  quantitiesWithin(sentence.account, sentence);

const ofDimension = (numbers: Told[], { dimension }: Told): Told[] =>
  numbers.filter((number) => number.dimension === dimension && isComparable(number));

/** What has more than this is no story. */
const MOST_TEXTS = 60;
const MOST_NUMBERS = 300;

const numbersOfDocument = ({ ofDocument }: Occasions, { document }: Account): Told[] =>
  ofDocument(document)
    .slice(0, MOST_TEXTS)
    .flatMap((account) => quantitiesWithin(account))
    .slice(0, MOST_NUMBERS);

/** Whether both texts name one date, in days or in months of a year. */
const haveOneDate = ({ sentence, other }: Match): boolean => {
  const theirs = datesIn(other);
  return datesIn(sentence).some(
    (date) =>
      (date.day !== null || date.year !== null) &&
      theirs.some((there) => there.month === date.month && isCompatible(there, date)),
  );
};

/**
 * The numbers that one may be held against: those of the sentence that shares most words with its own, or of its
 * paragraph; of the rest of the document only what its words name too.
 */
const othersFor = ({
  match,
  told,
  everywhere,
}: {
  match: Match;
  told: Told;
  everywhere: Told[];
}): Told[] => {
  const closest = closestSentence(match);
  const near =
    closest && closest.shared >= STRONG ? quantitiesWithin(match.other, closest.span) : [];
  const inSentence = ofDimension(near, told);
  if (inSentence.length > 0) return inSentence;
  const inParagraph = ofDimension(quantitiesWithin(match.other), told);
  if (inParagraph.length > 0) return inParagraph;
  return ofDimension(everywhere, told).filter(
    (number) => likenessOf(told, number) === 'same' && significantDigits(number) >= THREE_DIGITS,
  );
};

const MANY_DIGITS = 4;

/** Numbers of many digits that are one exchange apart are one number, whatever else they agree with. */
const isPlainExchange = (one: Told, other: Told): boolean =>
  significantDigits(one) >= MANY_DIGITS &&
  slipOf(one, other) === 'exchanged' &&
  likenessOf(one, other) === 'same';

const TWO_MATCHES = 2;

/** Documents of which one refers to the other, or that tell of the same in several sentences; a match for each pair. */
const relatedDocuments = ({ matches }: Occasions): Match[] => {
  const byPair = new Map<string, Match[]>();
  for (const match of matches) {
    if (match.other.statement === null) continue;
    const key = `${match.sentence.account.document} ${match.other.document}`;
    const known = byPair.get(key);
    if (known) known.push(match);
    else byPair.set(key, [match]);
  }
  return [...byPair.values()].flatMap((ofPair) => {
    const referred = ofPair.find(({ isReferred }) => isReferred);
    if (referred) return [referred];
    return ofPair.length >= TWO_MATCHES ? ofPair.slice(0, 1) : [];
  });
};

/** Long numbers of two related documents with two digits exchanged: 2860 人次 of 实训, and 2680 人次. */
const exchangedNumbers = (
  occasions: Occasions,
  isOpen: (told: Told) => boolean,
): NumberDisagreement[] =>
  relatedDocuments(occasions).flatMap((match) => {
    const mine = numbersOfDocument(occasions, match.sentence.account);
    const theirs = numbersOfDocument(occasions, match.other);
    const isLone = (told: Told, others: Told[]): boolean =>
      isComparable(told) &&
      significantDigits(told) >= (told.magnitude > 1 ? 2 : THREE_DIGITS) &&
      !isBoundTo(told) &&
      !others.some((number) => isSame(number, told));
    const candidates = theirs.filter((told) => isLone(told, mine));
    return mine
      .filter((told) => isLone(told, theirs))
      .flatMap((told) =>
        candidates
          .filter(
            (other) =>
              other.dimension === told.dimension &&
              slipOf(told, other) === 'exchanged' &&
              (likenessOf(told, other) === 'same' || (match.isReferred && told.magnitude > 1)) &&
              (isOpen(told) || isOpen(other)),
          )
          .map((other) => ({ match, told, other })),
      );
  });

/** Numbers that two tellings of one occasion give differently, each pair once. */
export function numberDisagreements(prepared: PreparedReport): NumberDisagreement[] {
  const occasions = occasionsOf(prepared);
  const { accountOf } = ledgerOf(prepared);
  const isOpen = (told: Told): boolean => accountOf(told)?.kind === 'open';
  const found = new Map<Told, NumberDisagreement>();
  for (const match of occasions.matches) {
    if (match.other.statement === null || !areRelated(match)) continue;
    const everywhere = numbersOfDocument(occasions, match.other);
    const doDatesAgree = haveOneDate(match);
    const mine = sentenceQuantities(match);
    for (const told of mine.filter(isComparable)) {
      if (isBoundTo(told) || everywhere.some((number) => isSame(number, told))) continue;
      const others = othersFor({ match, told, everywhere });
      const alike = others.filter((one) => likenessOf(told, one) === 'same');
      const isSole =
        (others.length === 1 &&
          (ofDimension(mine, told).length === 1 || isNamedByMatch(match, told))) ||
        (alike.length === 1 && alike.every((one) => isAloneAlike(mine, told, one)));
      const doAgree =
        doDatesAgree ||
        mine.some(
          (number) =>
            number !== told &&
            isComparable(number) &&
            !isSmallWord(number) &&
            everywhere.some((one) => isSame(one, number)),
        );
      const other = others.find(
        (candidate) =>
          (isOpen(told) ||
            isOpen(candidate) ||
            isPlainExchange(told, candidate) ||
            haveOneName(match, told, candidate)) &&
          !isBoundTo(candidate) &&
          !numbersOfDocument(occasions, match.sentence.account).some((number) =>
            isSame(number, candidate),
          ) &&
          isOneThing({ match, told, other: candidate, isSole, doAgree }),
      );
      if (!other || found.has(told) || found.has(other)) continue;
      const [first, second] = isOpen(told) ? [told, other] : [other, told];
      found.set(first, { match, told: first, other: second });
      found.set(second, { match, told: first, other: second });
    }
  }
  for (const item of exchangedNumbers(occasions, isOpen)) {
    if (found.has(item.told) || found.has(item.other)) continue;
    found.set(item.told, item);
    found.set(item.other, item);
  }
  return [...new Map([...found.values()].map((item) => [item.told, item])).values()];
}

/** Whether both sentences give the same number of the same: 队员 3 人, 3 名队员. */
export function doNumbersAgree(match: Match): boolean {
  const closest = closestSentence(match);
  if (!closest || closest.shared < STRONG) return false;
  const theirs = quantitiesWithin(match.other, closest.span).filter(isComparable);
  return sentenceQuantities(match)
    .filter(isComparable)
    .some((told) =>
      theirs.some((other) => isSame(told, other) && likenessOf(told, other) === 'same'),
    );
}

/** Whether both tell of one day or give one number of the same, and refer to each other or share many words. */
export function isToldAlike(match: Match): boolean {
  return (
    (match.isReferred || match.shared.size >= STRONG) && (hasOneDay(match) || doNumbersAgree(match))
  );
}

const hasOneDay = ({ sentence, other }: Match): boolean => {
  const theirs = datesIn(other);
  return datesIn(sentence).some(
    ({ month, day }) =>
      day !== null && theirs.some((there) => there.month === month && there.day === day),
  );
};
