const DAY_MS = 86_400_000;
/** The day 0 of a workbook, in days before 1970. */
const EPOCH_DAYS = { from1900: 25_569, from1904: 24_107 };
const SECOND_MS = 1000;
const NOON = 12;
const WEEKDAYS = '日一二三四五六';

/** Beside them an `m` stands for minutes, elsewhere for a month. */
const HOURS = new Set(['h', 'hh']);
const SECONDS = new Set(['s', 'ss']);

const LETTERS = 'ymdhsa';
const HALF_OF_DAY = ['am/pm', '上午/下午'];

/** A run of letters that stand for a part of a day, or a sign that stands for itself. */
type Part = { letters: string } | { sign: string };

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[a-z]/i.test(sign);

/** The parts of the first section of a format: one pass over its characters. Null for what is shown otherwise. */
const partsOf = (format: string): Part[] | null => {
  const parts: Part[] = [];
  for (let at = 0; at < format.length; at += 1) {
    const sign = format.charAt(at);
    const half = HALF_OF_DAY.find(
      (word) => format.slice(at, at + word.length).toLowerCase() === word,
    );
    if (sign === ';') break;
    if (half) {
      parts.push({ letters: 'half' });
      at += half.length - 1;
    } else if (sign === '"' || sign === '[') {
      const end = format.indexOf(sign === '"' ? '"' : ']', at + 1);
      // `[$-804]` is a language, `[h]` the hours of more than a day.
      if (end < 0 || (sign === '[' && format.charAt(at + 1) !== '$')) return null;
      if (sign === '"') parts.push({ sign: format.slice(at + 1, end) });
      at = end;
    } else if (sign === '\\') {
      parts.push({ sign: format.charAt(at + 1) });
      at += 1;
    } else if (sign === '_' || sign === '*') {
      at += 1;
    } else if (isLetter(sign)) {
      const letter = sign.toLowerCase();
      let end = at + 1;
      while (format.charAt(end).toLowerCase() === letter) end += 1;
      if (!LETTERS.includes(letter)) return null;
      parts.push({ letters: letter.repeat(end - at) });
      at = end - 1;
    } else if (/\d/.test(sign)) return null;
    else parts.push({ sign });
  }
  return parts;
};

const lettersOf = (part: Part | undefined): string =>
  part && 'letters' in part ? part.letters : '';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** What a run of letters shows of a moment; null for what depends on a language that we do not know. */
const show = (
  letters: string,
  moment: Date,
  { isMinute, isHalved }: { isMinute: boolean; isHalved: boolean },
): string | null => {
  const hours = moment.getUTCHours();
  const shownHour = isHalved ? hours % NOON || NOON : hours;
  switch (letters) {
    case 'half':
      return hours < NOON ? '上午' : '下午';
    case 'y':
    case 'yy':
      return String(moment.getUTCFullYear()).slice(-2);
    case 'yyy':
    case 'yyyy':
      return String(moment.getUTCFullYear());
    case 'm':
    case 'mm': {
      const value = isMinute ? moment.getUTCMinutes() : moment.getUTCMonth() + 1;
      return pad(value, letters.length);
    }
    case 'd':
    case 'dd':
      return pad(moment.getUTCDate(), letters.length);
    case 'h':
    case 'hh':
      return pad(shownHour, letters.length);
    case 's':
    case 'ss':
      return pad(moment.getUTCSeconds(), letters.length);
    case 'aaa':
      return WEEKDAYS.charAt(moment.getUTCDay());
    case 'aaaa':
      return `星期${WEEKDAYS.charAt(moment.getUTCDay())}`;
    default:
      return null;
  }
};

/** A moment as one writes it where its format is not known: `2024-12-15`, `2024-12-15 20:01`; null for none. */
export function shownInstant(moment: Date): string | null {
  if (Number.isNaN(moment.getTime())) return null;
  const [day = '', time = ''] = moment.toISOString().split('T');
  const minutes = time.slice(0, 'hh:mm'.length);
  return minutes === '00:00' ? day : `${day} ${minutes}`;
}

/** A date as the sheet shows it, or as `2024-12-15` where its format says what we cannot tell. */
export function dateText({
  value,
  format,
  isFrom1904,
}: {
  value: number;
  format: string;
  isFrom1904: boolean;
}): string {
  const days = value - (isFrom1904 ? EPOCH_DAYS.from1904 : EPOCH_DAYS.from1900);
  const moment = new Date(Math.round((days * DAY_MS) / SECOND_MS) * SECOND_MS);
  const otherwise = shownInstant(moment);
  if (otherwise === null) return String(value);
  const parts = partsOf(format);
  if (parts === null || parts.length === 0) return otherwise;
  const isHalved = parts.some((part) => lettersOf(part) === 'half');
  const times = parts.map(lettersOf).filter((letters) => letters !== '');
  let seen = 0;
  let shown = '';
  for (const part of parts) {
    if ('sign' in part) {
      shown += part.sign;
      continue;
    }
    const isMinute = HOURS.has(times[seen - 1] ?? '') || SECONDS.has(times[seen + 1] ?? '');
    const text = show(part.letters, moment, { isMinute, isHalved });
    if (text === null) return otherwise;
    shown += text;
    seen += 1;
  }
  return shown.trim();
}
