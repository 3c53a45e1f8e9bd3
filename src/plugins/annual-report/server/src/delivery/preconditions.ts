import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a list of entity tags, such as that of `If-None-Match`, names the tag (RFC 9110 §8.8.3.2): by weak
 * comparison, or by the strong one that `If-Match` asks for. Koa's own `fresh` answers 200 as soon as the
 * request says `Cache-Control: no-cache`, which every browser adds to a conditional fetch.
 */
function holdsTag({
  header,
  tag,
  comparison,
}: {
  header: string;
  tag: string;
  comparison: 'weak' | 'strong';
}): boolean {
  return (
    header === tag ||
    header.trim() === '*' ||
    header
      .split(',')
      .map((candidate) => candidate.trim())
      .map((candidate) => (comparison === 'weak' ? candidate.replace(/^W\//, '') : candidate))
      .includes(tag)
  );
}

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

/** `etag` of what is not modified: the tag under which whoever asks holds it. */
type Verdict = { is: 'send' | 'failed' } | { is: 'not-modified'; etag: string };

const SEND: Verdict = { is: 'send' };
const FAILED: Verdict = { is: 'failed' };

/**
 * What the conditions of a GET or HEAD come to, in the order of RFC 9110 §13.2.2: `If-Match` before
 * `If-Unmodified-Since`, then `If-None-Match` before `If-Modified-Since`; a date that cannot be read is no
 * condition. `If-Match` asks for the bytes that would be sent; to `If-None-Match` each tag of the same
 * content in the same coding is as good.
 */
export function evaluatePreconditions({
  headers,
  etag,
  others = [],
  lastModified,
}: {
  headers: IncomingHttpHeaders;
  /** Of the bytes that would be sent. */
  etag: string;
  /** Other tags of the same content in the same coding. */
  others?: readonly string[];
  lastModified: Date | null;
}): Verdict {
  const isNewerThan = (header: string | undefined): boolean | null => {
    if (header === undefined || lastModified === null) return null;
    const date = readHttpDate({ text: header });
    return date && lastModified > date;
  };

  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined) {
    if (!holdsTag({ header: ifMatch, tag: etag, comparison: 'strong' })) return FAILED;
  } else if (isNewerThan(headers['if-unmodified-since']) === true) {
    return FAILED;
  }

  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) {
    const isHeld = (tag: string): boolean =>
      holdsTag({ header: ifNoneMatch, tag, comparison: 'weak' });
    const held = isHeld(etag) ? etag : others.find(isHeld);
    return held === undefined ? SEND : { is: 'not-modified', etag: held };
  }
  return isNewerThan(headers['if-modified-since']) === false ? { is: 'not-modified', etag } : SEND;
}
