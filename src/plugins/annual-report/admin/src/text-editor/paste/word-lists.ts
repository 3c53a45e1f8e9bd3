import { MOST_LISTS } from '../document/schema';

const LEVEL = /mso-list:\s{0,4}[a-z]\d{1,4}\s{1,4}level(\d)/i;

/** 1. 2) （3） a. 一、 第一 ⅰ: all others (·, l, Ø, §, n of symbol fonts, -) are bullets. */
const ORDERED =
  /^[(（]?(?:\d{1,4}|[a-z]|[ivx]{1,6}|第?[一二三四五六七八九十百]{1,4}|[\u2460-\u2473\u2160-\u217f])[.、．)）]/i;

type Item = { element: Element; level: number; isOrdered: boolean };

const isMarker = (element: Element): boolean =>
  /mso-list:\s{0,4}ignore/i.test(element.getAttribute('style') ?? '');

/** Takes the number or bullet out that Word and WPS write before an item, and gives it. */
const takeMarker = (paragraph: Element): string | null => {
  const marker = [...paragraph.querySelectorAll('[style]')].find(isMarker);
  if (marker) {
    const text = marker.textContent;
    marker.remove();
    return text;
  }
  return takeBetweenComments(paragraph);
};

const isComment = (node: Node, start: string): boolean =>
  node.nodeType === Node.COMMENT_NODE && (node.nodeValue ?? '').trim().startsWith(start);

/** Where only comments say what is a marker: <!--[if !supportLists]-->1.<!--[endif]-->. */
const takeBetweenComments = (paragraph: Element): string | null => {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) {
    if (!isComment(walker.currentNode, '[if !supportLists]')) continue;
    let text = '';
    let next = walker.currentNode.nextSibling;
    while (next !== null && !isComment(next, '[endif]')) {
      const after = next.nextSibling;
      text += next.textContent ?? '';
      next.parentNode?.removeChild(next);
      next = after;
    }
    return text;
  }
  return null;
};

const itemOf = (element: Element): Item | null => {
  const level = LEVEL.exec(element.getAttribute('style') ?? '')?.[1];
  if (level === undefined) return null;
  const marker = takeMarker(element);
  // A heading that is numbered stays a heading: its number is computed anew.
  if (!/^p$/i.test(element.tagName) || marker === null) return null;
  return {
    element,
    level: Math.min(Math.max(Number(level), 1), MOST_LISTS),
    isOrdered: ORDERED.test(marker.trim()),
  };
};

const isBlank = (node: Node): boolean =>
  node.nodeType === Node.COMMENT_NODE ||
  (node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() === '');

const follows = (before: Element, after: Element): boolean => {
  let next = before.nextSibling;
  while (next !== null && isBlank(next)) next = next.nextSibling;
  return next === after;
};

/** Items that stand one behind the other. */
const runsOf = (items: Item[]): Item[][] => {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last.element, item.element)) run.push(item);
    else runs.push([item]);
  }
  return runs;
};

const buildLists = (items: Item[], level: number): Element[] => {
  const lists: { list: Element; isOrdered: boolean }[] = [];
  let rest = items;
  for (let [item] = rest; item; [item] = rest) {
    const behind = rest.slice(1);
    const end = behind.findIndex((other) => other.level <= level);
    const below = end === -1 ? behind : behind.slice(0, end);
    rest = behind.slice(below.length);
    const page = item.element.ownerDocument;
    const entry = page.createElement('li');
    const words = page.createElement('p');
    words.append(...item.element.childNodes);
    entry.append(words, ...buildLists(below, level + 1));
    const { isOrdered } = item;
    const present = lists.at(-1);
    const list =
      present?.isOrdered === isOrdered ? present.list : page.createElement(isOrdered ? 'ol' : 'ul');
    if (list !== present?.list) lists.push({ list, isOrdered });
    list.append(entry);
  }
  return lists.map(({ list }) => list);
};

/** Makes lists of the paragraphs that Word and WPS write for them: a number or bullet as text, the level as a style. */
export function listsFromParagraphs(body: Element): void {
  const items = [...body.querySelectorAll('[style]')].flatMap((element) => itemOf(element) ?? []);
  for (const run of runsOf(items)) {
    const [first, ...others] = run;
    if (!first) continue;
    const place = first.element;
    const anchor = place.ownerDocument.createComment('');
    place.replaceWith(anchor);
    for (const { element } of others) element.remove();
    anchor.replaceWith(...buildLists(run, Math.min(...run.map(({ level }) => level))));
  }
}
