import type { Check } from '../check';
import { findPersonal } from './find-personal';

const DATE =
  '(?:19|20)\\d{2}\\s?(?:年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?[日号])?|[-./]\\d{1,2}[-./]\\d{1,2})';
const PATTERN = new RegExp(
  `(?:出生(?:日期|年月)?(?:[:是为于]|在)?|生于)\\s?${DATE}|${DATE}\\s?(?:出生|生(?=[,，。;；)、]|$))`,
  'g',
);

/** A birth date beside a name tells a person apart from all others. */
export const birthDates: Check = {
  id: 'birth-dates',
  family: 'privacy',
  severity: 'warning',
  name: { zh: '出生日期', en: 'Birth dates' },
  advice: {
    zh: '请删去出生日期，或改写为年龄段。',
    en: 'Remove the birth date, or say an age instead.',
  },
  limits: {
    zh: '认得“出生于 1990 年 5 月”“1990 年 5 月生”一类写法；历史人物的生日也会提示。',
    en: 'Knows dates that are called birth dates; that of a person of history looks the same.',
  },
  run: (context) =>
    findPersonal({ context, pattern: PATTERN }).map(({ place, found }) => ({
      place,
      quote: found,
      messages: {
        zh: `这里有出生日期“${found}”。`,
        en: `Here stands a birth date: "${found}".`,
      },
    })),
};
