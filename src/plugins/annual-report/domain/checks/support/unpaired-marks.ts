export type UnpairedMark = { sign: string; at: number; isOpening: boolean };

type Family = { opening: string[]; closing: string[] };

/** Round brackets pair in any mix of widths: their width is a matter of style. */
const FAMILIES: Family[] = [
  { opening: ['“'], closing: ['”'] },
  { opening: ['‘'], closing: ['’'] },
  { opening: ['「'], closing: ['」'] },
  { opening: ['『'], closing: ['』'] },
  { opening: ['《'], closing: ['》'] },
  { opening: ['〈'], closing: ['〉'] },
  { opening: ['【'], closing: ['】'] },
  { opening: ['〔'], closing: ['〕'] },
  { opening: ['（', '('], closing: ['）', ')'] },
];

const byUse = (use: keyof Family): Map<string, Family> =>
  new Map(FAMILIES.flatMap((family) => family[use].map((sign) => [sign, family])));

const OPENING = byUse('opening');
const CLOSING = byUse('closing');

/** `1)`, `（`-less `2）`, `a)` at the start of an item are no brackets. */
const ITEM = /(?:^|[\s，。；：、,;:])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/;

/** A text with so many is no text any more: it is not read further. */
const MOST = 200;

const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /[A-Za-z0-9]/.test(text[at - 1] ?? '');

/**
 * Marks of a text that lack their other half. `goesOn`: the next paragraph opens a quotation again, so that
 * an opening mark at the start of this one may stay open.
 */
export function unpairedMarks({
  text,
  goesOn = false,
}: {
  text: string;
  goesOn?: boolean;
}): UnpairedMark[] {
  const open: { sign: string; family: Family; at: number }[] = [];
  const unpaired: UnpairedMark[] = [];
  const counts = new Map<Family, number>();
  const count = (family: Family, by: number): void => {
    counts.set(family, (counts.get(family) ?? 0) + by);
  };
  for (let at = 0; at < text.length && open.length + unpaired.length < MOST; at += 1) {
    const sign = text.charAt(at);
    const opened = OPENING.get(sign);
    if (opened !== undefined) {
      open.push({ sign, family: opened, at });
      count(opened, 1);
    }
    const closed = CLOSING.get(sign);
    if (closed === undefined) continue;
    if ((counts.get(closed) ?? 0) > 0) {
      const [, ...left] = open.splice(open.findLastIndex(({ family }) => family === closed));
      count(closed, -1);
      for (const mark of left) {
        count(mark.family, -1);
        unpaired.push({ ...mark, isOpening: true });
      }
    } else if (!isApostrophe(text, at) && !ITEM.test(text.slice(Math.max(0, at - 5), at))) {
      unpaired.push({ sign, at, isOpening: false });
    }
  }
  const start = text.length - text.trimStart().length;
  const left = open.filter(({ at, sign }) => !(goesOn && at === start && '“「『'.includes(sign)));
  return [...unpaired, ...left.map((mark) => ({ ...mark, isOpening: true }))]
    .map(({ sign, at, isOpening }) => ({ sign, at, isOpening }))
    .sort((one, other) => one.at - other.at);
}
