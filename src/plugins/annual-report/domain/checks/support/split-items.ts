const OPENING = '《“‘（([【「『';
const CLOSING = '》”’）)]】」』';

/** Splits at the given marks, not inside titles, quotation marks and brackets. */
export const splitItems = ({ text, marks }: { text: string; marks: string }): string[] => {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(character)) {
      items.push(text.slice(start, index));
      start = index + 1;
    }
  }
  items.push(text.slice(start));
  return items.map((item) => item.trim()).filter((item) => item !== '');
};

const JOINING = /和|与|及/g;
/** Titles and quoted names that follow each other are two, whatever joins them. */
const ADJACENT = /[》”]\s*(?:和|与|及|以及)?\s*(?=[《“])/g;

/** The last characters that all items have in common: 类 of 旅游类、文化艺术类. */
const commonTail = (items: string[]): string => {
  const [first = '', ...others] = items;
  let length = 0;
  while (length < first.length && others.every((item) => item.endsWith(first.slice(-length - 1)))) {
    length += 1;
  }
  return length === 0 ? '' : first.slice(-length);
};

/** 公共管理与服务类 among other 类 is one: its first half is none. */
const joinsOf = (item: string, tail: string): number =>
  [...item.matchAll(JOINING)].filter(({ index }) => item.slice(0, index).endsWith(tail)).length;

/**
 * How many things a listing names: at least its items, at most these plus one for every 和, 与 and 及 that may
 * join two of them.
 */
export const countItems = ({ items }: { items: string[] }): { least: number; most: number } => {
  const tail = items.length > 1 ? commonTail(items) : '';
  const count = (of: (item: string) => number): number =>
    items.reduce((sum, item) => sum + of(item), items.length);
  const least = count((item) => item.match(ADJACENT)?.length ?? 0);
  return {
    least,
    most: Math.max(
      least,
      count((item) => joinsOf(item, tail)),
    ),
  };
};
