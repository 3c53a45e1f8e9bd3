const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const TIME = '\\d{2}:\\d{2}:\\d{2}';
const PREFERRED = new RegExp(`^${DAY}, \\d{2} ${MONTH} \\d{4} ${TIME} GMT$`);
const RFC_850 = new RegExp(`^[A-Z][a-z]+day, (\\d{2})-(${MONTH})-(\\d{2}) (${TIME}) GMT$`);
const ASCTIME = new RegExp(`^${DAY} ${MONTH} [ \\d]\\d ${TIME} \\d{4}$`);

/** A two-digit year that would lie more than fifty years ahead is meant to be past (RFC 9110 §5.6.7). */
const fullYear = (digits: string, now: Date): number => {
  const year = 2000 + Number(digits);
  return year > now.getUTCFullYear() + 50 ? year - 100 : year;
};

const inUtc = (text: string): Date | null => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
};

/** Reads the three forms of a date that HTTP knows (RFC 9110 §5.6.7); null for anything else. */
export function readHttpDate({
  text,
  now = new Date(),
}: {
  text: string;
  now?: Date;
}): Date | null {
  if (PREFERRED.test(text)) return inUtc(text);
  if (ASCTIME.test(text)) return inUtc(`${text} GMT`);
  const [, day, month, year, time] = RFC_850.exec(text) ?? [];
  if (year === undefined) return null;
  return inUtc(`${day} ${month} ${fullYear(year, now)} ${time} GMT`);
}
