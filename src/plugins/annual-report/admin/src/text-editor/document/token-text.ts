/** A token in a text: as it is written, and where it stands. */
export type WrittenToken = { raw: string; start: number; end: number };

/** Two braces of either width, what stands between them on one line, two braces. */
const TOKEN = /[{｛]{2}([^{}｛｝\r\n]{1,200})[}｝]{2}/g;

const isBrace = (character: string): boolean => /[{｛}｝]/.test(character);

/** Blanks of every width, and the invisible characters that other programs leave behind. */
const BLANKS = /[\s\u200b-\u200d\u2060]/g;

/** Full-width signs as half-width ones. */
const HALF = { '｛': '{', '｝': '}', '｜': '|', '＠': '@', '：': ':', '。': '.', '．': '.' };
const FULL = /[｛｝｜＠：。．]/g;

const isFull = (sign: string): sign is keyof typeof HALF => sign in HALF;

/**
 * Tokens that stand whole in a text, in their order. What has one, three or no closing braces stays text: it
 * prints as it is typed, and the checks name it.
 */
export function tokensIn(text: string): WrittenToken[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: raw, 1: body = '', index }) => ({
    raw,
    body,
    start: index,
    end: index + raw.length,
  })).flatMap(({ raw, body, start, end }) => {
    const isPart = isBrace(text.charAt(start - 1)) || isBrace(text.charAt(end));
    return isPart || body.replace(BLANKS, '') === '' ? [] : [{ raw, start, end }];
  });
}

/** One spelling for every way to write a token: half-width, without blanks. */
export function canonicalToken(raw: string): string {
  return raw.replace(FULL, (sign) => (isFull(sign) ? HALF[sign] : sign)).replace(BLANKS, '');
}

/** What a token names, as the lists of the server write it: `{{graduates.total@2023|wan}}` → `{{graduates.total}}`. */
export function namedBy(raw: string): string {
  const [subject = ''] = canonicalToken(raw).slice(2, -2).split(/[@|]/, 1);
  return `{{${subject}}}`;
}
