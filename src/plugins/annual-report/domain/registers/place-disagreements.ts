import type { PreparedReport } from '../compile/prepare-report';
import {
  closestSentence,
  eventsIn,
  isCaption,
  isOnce,
  type Match,
  occasionsOf,
  STRONG,
} from './occasions';
import { gramsOf } from './rare-words';

/** Two campuses or rooms that are told of one occasion. */
export type PlaceDisagreement = { match: Match; place: string; other: string };

const VERY_STRONG = 8;

const CAMPUS = /([\u4e00-\u9fff]{2}校区)/g;
const ROOM = /(?<!\d)(\d{3,4})\s?室/g;
const NOT_ONE = /[两各本该全多新老主]/;

const placesIn = (text: string, pattern: RegExp): string[] => [
  ...new Set(
    Array.from(text.matchAll(pattern), ([, place = '']) => place).filter(
      (place) => !NOT_ONE.test(place),
    ),
  ),
];

/** Words that only say where something is, and names of partners, with whom a school does many things. */
const OF_PLACES = /校区|[楼座室区]|公司|责任|有限/;

/** Names of companies are not what happens; what is left of both sentences says whether they tell of one thing. */
const COMPANY = /[\u4e00-\u9fff]{2,20}(?:有限|责任)公司/g;

const eventWords = (one: string, other: string): number => {
  const words = gramsOf(other.replace(COMPANY, '，'));
  return [...gramsOf(one.replace(COMPANY, '，'))].filter(
    (gram) => words.has(gram) && !OF_PLACES.test(gram),
  ).length;
};

const STRONG_PLACE = 4;

/** Campuses and rooms that two tellings of one occasion give differently. */
export function placeDisagreements(prepared: PreparedReport): PlaceDisagreement[] {
  const found = new Map<string, PlaceDisagreement>();
  for (const match of occasionsOf(prepared).matches) {
    const { sentence, other } = match;
    const closest = closestSentence(match);
    if (!closest || closest.shared < STRONG) continue;
    const events = eventsIn(sentence.text);
    const common = [...eventsIn(closest.span.text)].filter((event) => events.has(event));
    const words = eventWords(sentence.text, closest.span.text);
    const isOccasion =
      other.statement === null
        ? common.some(isOnce)
        : common.length > 0 ||
          words >= VERY_STRONG ||
          (isCaption(sentence.account) && match.isReferred);
    for (const pattern of [CAMPUS, ROOM]) {
      const [place, more] = placesIn(sentence.text, pattern);
      const [there, others] = placesIn(closest.span.text, pattern);
      if (!place || !there || more || others || place === there) continue;
      const isSure = words >= STRONG_PLACE && (pattern === ROOM || isOccasion);
      if (!isSure) continue;
      const key = [sentence.account.document, place, there].join();
      if (!found.has(key)) found.set(key, { match, place, other: there });
    }
  }
  return [...found.values()];
}
