/** A part of a text and where it stands in it. */
export type TextSpan = { text: string; start: number; end: number };

const SENTENCE_ENDS = '。！？!?\n\r';
const SEGMENT_ENDS = '；;';
const CLAUSE_ENDS = '，、,；;：:（）()';

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/** A comma or colon between digits belongs to the number: 12,345 and 1:20. */
const isInsideNumber = (text: string, index: number): boolean =>
  (text[index] === ',' || text[index] === ':') &&
  isDigit(text[index - 1]) &&
  isDigit(text[index + 1]);

const splitAt = ({ text, ends }: { text: string; ends: string }): TextSpan[] => {
  const spans: TextSpan[] = [];
  let start = 0;
  const close = (end: number): void => {
    const part = text.slice(start, end);
    const leading = part.length - part.trimStart().length;
    const trimmed = part.trim();
    if (trimmed !== '') {
      spans.push({ text: trimmed, start: start + leading, end: start + leading + trimmed.length });
    }
    start = end + 1;
  };
  for (let index = 0; index < text.length; index += 1) {
    if (ends.includes(text.charAt(index)) && !isInsideNumber(text, index)) close(index);
  }
  close(text.length);
  return spans;
};

/** Sentences of a text: parted by 。！？ and line breaks, without these. */
export function sentencesOf({ text }: { text: string }): TextSpan[] {
  return splitAt({ text, ends: SENTENCE_ENDS });
}

/** Parts of a sentence between semicolons. */
export function segmentsOf({ text }: { text: string }): TextSpan[] {
  return splitAt({ text, ends: SEGMENT_ENDS });
}

/** The smallest parts of a sentence: between commas, enumeration commas, semicolons, colons and brackets. */
export function clausesOf({ text }: { text: string }): TextSpan[] {
  return splitAt({ text, ends: CLAUSE_ENDS });
}
