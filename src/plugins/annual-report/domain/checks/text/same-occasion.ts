import { printedDate } from '../../registers/occasions/dates';
import { dateDisagreements } from '../../registers/occasions/date-disagreements';
import { numberDisagreements } from '../../registers/occasions/number-disagreements';
import { placeDisagreements } from '../../registers/occasions/place-disagreements';
import { standingDisagreements } from '../../registers/occasions/standing-disagreements';
import type { Account, Match } from '../../registers/occasions/occasions';
import type { Check, FindingDraft } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import type { Bilingual } from '../../base/bilingual';
import type { Told } from '../../ledger/statements';

const LONGEST_QUOTE = 120;

const nameOf = ({ label, statement }: Account): Bilingual =>
  statement
    ? { zh: label, en: label }
    : { zh: `上年年报 ${label}`, en: `last year's report, ${label}` };

const SENTENCE_MARKS = /[。！？!?；;\n]/;

const quoteAround = ({ statement, start, end }: Told): string => {
  const { text } = statement.passage;
  let from = start;
  while (
    from > 0 &&
    start - from < LONGEST_QUOTE / 2 &&
    !SENTENCE_MARKS.test(text.charAt(from - 1))
  )
    from -= 1;
  let until = end;
  while (
    until < text.length &&
    until - from < LONGEST_QUOTE &&
    !SENTENCE_MARKS.test(text.charAt(until))
  )
    until += 1;
  return text.slice(from, until).trim();
};

const quoteOf = ({ sentence }: Match): string => sentence.text.slice(0, LONGEST_QUOTE);

/** A finding at the sentence of a match; none where it is not of this report. */
const draft = (match: Match, messages: Bilingual): FindingDraft[] => {
  const { statement } = match.sentence.account;
  return statement ? [{ place: statement.passage.place, quote: quoteOf(match), messages }] : [];
};

const labelOf = ({ statement }: Told): string =>
  statement.passage.place.label ?? statement.passage.place.title;

const ADVICE: Bilingual = {
  zh: '请核对两处说的是否同一件事，改正其中一处。',
  en: 'See whether both tell of the same occasion, and fix one of them.',
};

const LIMITS: Bilingual = {
  zh: '按少见的共同用词和“见案例”认定两处说的是同一件事；只有一处不同、其余无从混淆时才报告。',
  en: 'Two places tell of the same where they share rare words or refer to each other; reported where one thing differs and nothing else could be meant.',
};

/** 2150 people came, says the case; 2510, says the chapter. */
export const sameOccasionNumber: Check = {
  id: 'same-occasion-number',
  family: 'text',
  severity: 'warning',
  name: { zh: '同一件事两处数字不同', en: 'One occasion, two numbers' },
  advice: ADVICE,
  limits: LIMITS,
  run: (context) =>
    numberDisagreements(context).map(({ told, other }) => ({
      place: told.statement.passage.place,
      quote: quoteAround(told),
      numbers: [
        foundNumber({ label: told.label, number: told }),
        foundNumber({ label: other.label, number: other }),
      ],
      messages: {
        zh: `这里写“${printedNumber(told)}”，${labelOf(other)} 说的像是同一件事，写的是“${printedNumber(other)}”。`,
        en: `Here it is ${printedNumber(told)}; ${labelOf(other)} seems to tell of the same and says ${printedNumber(other)}.`,
      },
    })),
};

/** On 13 April, says the chapter; on 3 April, says the case. */
export const sameOccasionDate: Check = {
  id: 'same-occasion-date',
  family: 'text',
  severity: 'warning',
  name: { zh: '同一件事两处日期不同', en: 'One occasion, two dates' },
  advice: ADVICE,
  limits: LIMITS,
  run: (context) =>
    dateDisagreements(context).flatMap(({ match, date, other }) => {
      const where = nameOf(match.other);
      return draft(match, {
        zh: `这里写“${printedDate(date)}”，${where.zh} 说的像是同一件事，写的是“${printedDate(other)}”。`,
        en: `Here it is ${printedDate(date)}; ${where.en} seems to tell of the same and says ${printedDate(other)}.`,
      });
    }),
};

/** On one campus, says this year's report; on the other, said last year's. */
export const sameOccasionPlace: Check = {
  id: 'same-occasion-place',
  family: 'text',
  severity: 'warning',
  name: { zh: '同一件事两处地点不同', en: 'One occasion, two places' },
  advice: ADVICE,
  limits: {
    zh: `只比较校区、房间号、场馆和“在……举行”的地点。${LIMITS.zh}`,
    en: `Campuses, rooms, venues and where something is held. ${LIMITS.en}`,
  },
  run: (context) =>
    placeDisagreements(context).flatMap(({ match, place, other }) => {
      const where = nameOf(match.other);
      return draft(match, {
        zh: `这里写“${place}”，${where.zh} 说的像是同一件事，写的是“${other}”。`,
        en: `Here it is ${place}; ${where.en} seems to tell of the same and says ${other}.`,
      });
    }),
};

/** Second prize, says the chapter; first prize, says the case. */
export const sameOccasionStanding: Check = {
  id: 'same-occasion-standing',
  family: 'text',
  severity: 'warning',
  name: {
    zh: '同一件事两处奖项、届次、时长或年份不同',
    en: 'One occasion, two prizes, ordinals, durations or years',
  },
  advice: ADVICE,
  limits: {
    zh: `两句各只说到一个奖项、名次、届次、时长或年份时才比较；年份只看建成、揭牌这类只发生一次的事。${LIMITS.zh}`,
    en: `Where each sentence says one prize, place, ordinal, duration or year; years only of what happens once. ${LIMITS.en}`,
  },
  run: (context) =>
    standingDisagreements(context).flatMap(({ match, standing, other }) => {
      const where = nameOf(match.other);
      return draft(match, {
        zh: `这里写“${standing}”，${where.zh} 说的像是同一件事，写的是“${other}”。`,
        en: `Here it is ${standing}; ${where.en} seems to tell of the same and says ${other}.`,
      });
    }),
};
