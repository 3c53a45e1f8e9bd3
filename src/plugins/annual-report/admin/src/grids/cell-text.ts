/** What of a pasted cell could not be kept as it was. */
export type Loss = 'nested' | 'struck' | 'pictures';

const BLOCKS = new Set([
  'ADDRESS',
  'BLOCKQUOTE',
  'DD',
  'DIV',
  'DL',
  'DT',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'OL',
  'P',
  'PRE',
  'TABLE',
  'TR',
  'UL',
]);
const SILENT = new Set(['HEAD', 'META', 'NOSCRIPT', 'SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE']);
const PICTURES = new Set(['CANVAS', 'IMG', 'OBJECT', 'PICTURE', 'SVG', 'V:IMAGEDATA']);
const STRUCK = new Set(['DEL', 'S', 'STRIKE']);

const signsFor = (plain: string, moved: string): Map<string, string> => {
  const signs = Array.from(moved);
  return new Map(Array.from(plain, (sign, at) => [sign, signs[at] ?? sign]));
};

const RAISED = signsFor('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const LOWERED = signsFor('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

const styleOf = (element: Element): string =>
  (element.getAttribute('style') ?? '').toLowerCase().replace(/\s/g, '');

/** Word and browsers hide what is not to be seen; a copy of it would bring it to light. */
export function isHidden(element: Element): boolean {
  const style = styleOf(element);
  return (
    element.hasAttribute('hidden') ||
    style.includes('display:none') ||
    style.includes('mso-hide:all')
  );
}

/** Excel writes a picture inside a cell as a formula of WPS. */
const DISPIMG = /^\s{0,9}=(?:_xlfn\.)?DISPIMG\(/;

/** The sign before an item of a Word list is text of its own: a number is kept, a bullet is not. */
const ITEM_NUMBER = /^[0-9A-Za-z一二三四五六七八九十（）()]{1,6}[.．、)）]?$/;

const isListSign = (element: Element): boolean => styleOf(element).includes('mso-list:ignore');

const inSigns = (text: string, signs: Map<string, string>): string => {
  const each = Array.from(text.trim(), (sign) => signs.get(sign));
  return each.every((sign) => sign !== undefined) ? each.join('') : text;
};

/** The text of a cell: lines where paragraphs, breaks and items were, blanks as they are seen. */
export function cellText(cell: Element, onLoss: (loss: Loss) => void): string {
  let text = '';
  const breakLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const add = (words: string): void => {
    const seen = words.replace(/[\t\n\f\r \u00a0]+/g, ' ');
    const isAtStart = text === '' || text.endsWith('\n') || text.endsWith(' ');
    text += isAtStart ? seen.replace(/^ /, '') : seen;
  };
  const readAll = (node: Node): void => node.childNodes.forEach(read);
  const plain = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      add(node.textContent ?? '');
      return;
    }
    if (!(node instanceof Element)) return;
    const tag = node.tagName.toUpperCase();
    if (SILENT.has(tag) || isHidden(node)) return;
    if (PICTURES.has(tag)) {
      onLoss('pictures');
    } else if (tag === 'BR') {
      text = `${text.trimEnd()}\n`;
    } else if (STRUCK.has(tag) || styleOf(node).includes('text-decoration:line-through')) {
      if (plain(node) !== '') onLoss('struck');
    } else if (tag === 'SUP' || styleOf(node).includes('vertical-align:super')) {
      add(inSigns(plain(node), RAISED));
    } else if (tag === 'SUB' || styleOf(node).includes('vertical-align:sub')) {
      add(inSigns(plain(node), LOWERED));
    } else if (isListSign(node)) {
      const sign = plain(node);
      if (ITEM_NUMBER.test(sign) && sign !== 'l' && sign !== 'o') add(`${sign} `);
    } else if (BLOCKS.has(tag)) {
      if (tag === 'TABLE') onLoss('nested');
      breakLine();
      readAll(node);
      breakLine();
    } else {
      readAll(node);
      if (tag === 'TD' || tag === 'TH') add(' ');
    }
  };
  readAll(cell);
  const lines = text.split('\n').map((line) => line.trim());
  const words = lines.join('\n').trim();
  if (!DISPIMG.test(words)) return words;
  onLoss('pictures');
  return '';
}
