import { MAX_CAPTION, type MissingField } from '../../contract/admin/photos';
import { isNoCaption } from './no-caption';

const EXTENSION = /\.[a-z0-9]{2,5}$/i;
/** In a text whose blanks are single ones. */
const COPY = / ?(?:[(（]\d{1,3}[)）]|[-–—]? ?(?:副本|拷贝|\bcopy) ?\d*)$/i;
const LEADING_DATE = /^\d{4}[-.年]?\d{1,2}[-.月]?\d{1,2}日?[-.、:：\s]*/;
const LEADING_NUMBER = /^(?:[图圖]\s*\d{1,3}[-.、:：\s]*|\d{1,3}\s*[-.、:：]\s*)/;

/** What is meant by a name without words: a caption is never empty. */
const UNNAMED = '照片';

/** Takes something away, unless nothing would be left. */
const without = (text: string, pattern: RegExp): string => {
  const rest = text.replace(pattern, '').trim();
  return rest === '' ? text : rest;
};

/**
 * A caption to begin with: the name of the file without its extension, its number or date in front and the
 * mark of a copy behind. What a camera called the file stays as it is, so that it is seen to be no caption.
 */
export function captionOfFileName({ name }: { name: string }): string {
  const words = name
    .normalize('NFC')
    .replace(EXTENSION, '')
    .replace(/[_+\s]+/g, ' ')
    .trim();
  const caption = [COPY, LEADING_DATE, LEADING_NUMBER].reduce(without, words);
  return (caption === '' ? UNNAMED : caption).slice(0, MAX_CAPTION);
}

/** Before it there were no photographs for a report; what claims so was taken by a camera without a clock. */
const FIRST_YEAR = 1995;

/**
 * The day that a camera wrote, as `YYYY-MM-DD`; null when its clock was never set.
 * @param moment the camera's own clock, read as if it were UTC
 * @param now a day later is still believed: cameras know no time zone
 */
export function writtenDate({ moment, now }: { moment: Date; now: Date }): string | null {
  const time = moment.getTime();
  const day = 24 * 60 * 60 * 1000;
  const isBelieved = moment.getUTCFullYear() >= FIRST_YEAR && time <= now.getTime() + day;
  return Number.isNaN(time) || !isBelieved ? null : moment.toISOString().slice(0, 10);
}

type Described = {
  hasFile: boolean;
  caption: string;
  alt: string | null;
  credit: string | null;
  takenOn: string | null;
  consent: string;
};

const isEmpty = (text: string | null): boolean => (text ?? '').trim() === '';

/** What a photograph still lacks, the most pressing first. */
export function missingFields({
  hasFile,
  caption,
  alt,
  credit,
  takenOn,
  consent,
}: Described): MissingField[] {
  const missing: [MissingField, boolean][] = [
    ['file', !hasFile],
    ['consent', consent === 'pending'],
    ['caption', isNoCaption(caption)],
    ['alt', isEmpty(alt)],
    ['credit', isEmpty(credit)],
    ['takenOn', isEmpty(takenOn)],
  ];
  return missing.flatMap(([field, isMissing]) => (isMissing ? [field] : []));
}
