import type { PreparedReport } from '../../compile/prepare-report';
import {
  type DateInText,
  datesIn,
  isCompatible,
  isOnePartApart,
  areDigitsExchanged,
  printedDate,
} from './dates';
import { doNumbersAgree, isToldAlike } from './number-disagreements';
import {
  closestSentence,
  eventsIn,
  isCaption,
  isOnce,
  type Match,
  occasionsOf,
  STRONG,
} from './occasions';

/** Two dates that are told of one occasion. */
export type DateDisagreement = { match: Match; date: DateInText; other: DateInText };

const dayOf = (date: string | null): DateInText[] => (date === null ? [] : datesIn({ text: date }));

const MONTHS_NEED = 4;
/** A caption is short, and what it shows stands in the text around it. */
const OF_A_PICTURE = 1;

const VERY_STRONG = 6;

/** Two days of one year of what happens but once and is told in the same words: no slip, and yet one is wrong. */
const isOtherDay = ({ shared, other }: Match, one: DateInText, against: DateInText): boolean =>
  other.statement !== null &&
  shared.size >= VERY_STRONG &&
  !one.isRange &&
  !against.isRange &&
  (one.day === null) === (against.day === null) &&
  one.year !== null &&
  one.year === against.year;

const OTHER_TIMES = /上一?[届次期年]|去年|往[届年]|历[届次]|下一?[届次]|筹备|明年|每[年月周]/;
const SURELY = 10;

/** Two days of what is held on one: a match with so much in common is no other one of its kind. */
const isOtherDayOfOne = (match: Match, one: DateInText, against: DateInText): boolean =>
  match.other.statement !== null &&
  one.day !== null &&
  against.day !== null &&
  !one.isRange &&
  !against.isRange &&
  !OTHER_TIMES.test(match.sentence.text) &&
  match.shared.size >= VERY_STRONG &&
  (isToldAlike(match) ||
    (one.month === against.month && (match.shared.size >= SURELY || match.isReferred)));

/** Both ends of two ranges are a slip apart: 10 月 16 日至 18 日 and 10 月 26 日至 28 日. */
const isOneRange = (open: DateInText[], unmet: DateInText[]): boolean =>
  [...open, ...unmet].every(({ isRange }) => isRange) &&
  open.every((date, index) => {
    const against = unmet[index];
    return against !== undefined && isOnePartApart(date, against);
  });

/** Dates that two tellings of one occasion give differently. */
export function dateDisagreements(prepared: PreparedReport): DateDisagreement[] {
  const { matches } = occasionsOf(prepared);
  const caseDates = new Map(
    prepared.content.cases.map(({ documentId, date }) => [`case:${documentId}`, date]),
  );
  const found = new Map<string, DateDisagreement>();
  for (const match of matches) {
    const { sentence, other, shared, isReferred } = match;
    const least = isCaption(sentence.account) ? OF_A_PICTURE : 0;
    if (shared.size < (isReferred ? least : STRONG)) continue;
    const mine = datesIn(sentence);
    if (mine.length === 0 || mine.length > 2) continue;
    const closest = closestSentence(match);
    const all = datesIn(other);
    const near =
      closest && closest.shared >= STRONG ? datesIn(closest.span) : all.length === 1 ? all : [];
    const theirs = near.length > 0 ? near : isReferred ? all : all.length === 1 ? all : [];
    if (theirs.length === 0 || theirs.length > 2) continue;
    const known = [...all, ...dayOf(caseDates.get(other.document) ?? null)];
    const open = mine.filter((date) => !known.some((there) => isCompatible(there, date)));
    const unmet = theirs.filter((date) => !mine.some((here) => isCompatible(here, date)));
    const [date, second] = open;
    const [against, more] = unmet;
    if (!date || !against || (second !== undefined) !== (more !== undefined)) continue;
    if (second && more && !isOneRange(open, unmet)) continue;
    if (mine.length !== theirs.length) continue;
    const events = eventsIn(sentence.text);
    const common = [...eventsIn(other.text)].filter((event) => events.has(event));
    const isSlip = isOnePartApart(date, against) || areDigitsExchanged(date, against);
    const isOther =
      (isOtherDay(match, date, against) && common.some(isOnce)) ||
      (common.length > 0 && isOtherDayOfOne(match, date, against));
    if (!isSlip && !isOther) continue;
    const isDay = date.day !== null && against.day !== null;
    const isEarlier = other.statement === null;
    const isOneEvent = common.length > 0 && shared.size >= MONTHS_NEED;
    if (!isDay && !isOneEvent && !doNumbersAgree(match)) continue;
    if (isEarlier && (!common.some(isOnce) || shared.size < MONTHS_NEED)) continue;
    if (isEarlier && date.year === null) continue;
    const key = [printedDate(date), printedDate(against)].sort().join();
    if (!found.has(key)) found.set(key, { match, date, other: against });
  }
  return [...found.values()];
}
