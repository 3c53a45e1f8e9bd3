import { MAX_CAPTION } from '../../contract/desk/photos';

const EXTENSION = /\.[a-z0-9]{2,5}$/i;
const COPY = /\s*(?:[(（]\d{1,3}[)）]|[-–—]?\s*(?:副本|拷贝|\bcopy)\s*\d*)\s*$/i;
const LEADING_DATE = /^\d{4}[-.年]?\d{1,2}[-.月]?\d{1,2}日?[-.、:：\s]*/;
const LEADING_NUMBER = /^(?:[图圖]\s*\d{1,3}[-.、:：\s]*|\d{1,3}\s*[-.、:：]\s*)/;

/** What is meant by a name without words: a caption is never empty. */
const NO_WORDS = '照片';

/** Takes something away, unless nothing would be left. */
const without = (text: string, pattern: RegExp): string => {
  const rest = text.replace(pattern, '').trim();
  return rest === '' ? text : rest;
};

/**
 * A caption to begin with: the name of the file without its extension, its number or date in front and the
 * mark of a copy behind. What a camera called the file stays as it is, so that it is seen to be no caption.
 */
export const captionOfFileName = ({ name }: { name: string }): string => {
  const words = name
    .normalize('NFC')
    .replace(EXTENSION, '')
    .replace(/[_+\s]+/g, ' ')
    .trim();
  const caption = [COPY, LEADING_DATE, LEADING_NUMBER].reduce(without, words);
  return (caption === '' ? NO_WORDS : caption).slice(0, MAX_CAPTION);
};
