import { isHidden } from '../../grids/cell-text';
import { tableFromHtml } from '../../grids/table-from-html';
import { listsFromParagraphs } from './word-lists';

/** What of a copied page found no place in a text. */
export type LeftOut = {
  pictures: number;
  /** Tables, whose rows became lines. */
  tables: number;
  /** Marks of footnotes and comments. */
  notes: number;
};

export type CleanPaste = { html: string; left: LeftOut };

/** Never seen by a reader of the page that was copied. */
const UNSEEN = [
  ...['style', 'script', 'meta', 'link', 'title', 'xml', 'template', 'object', 'iframe'],
  // What was deleted while changes were tracked.
  'del',
].join(',');

const PICTURES = 'img, picture, svg, video, canvas';

const NOTES = [
  ...['a[href^="#_ftn"]', 'a[href^="#_edn"]', 'a[href^="#_msocom"]'],
  ...['.MsoFootnoteReference', '.MsoEndnoteReference', '.MsoCommentReference'],
].join(',');

/** Texts of notes and comments themselves, which stand behind the text. */
const NOTE_TEXTS = ['footnote-list', 'endnote-list', 'comment-list'];

const styleOf = (element: Element): string =>
  (element.getAttribute('style') ?? '').toLowerCase().replace(/\s/g, '');

const isNoteText = (element: Element): boolean =>
  NOTE_TEXTS.some((name) => styleOf(element).includes(`mso-element:${name}`));

const removeAll = (elements: Iterable<Element>): number => {
  let count = 0;
  for (const element of elements) {
    if (element.isConnected) count += 1;
    element.remove();
  }
  return count;
};

/** A line that ends between two Chinese characters ends for the file alone. */
const BROKEN_LINE =
  /([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])[ \t]{0,40}\n[ \t\n]{0,40}(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/g;

const textNodes = (root: Node): Text[] => {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker?.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  return found;
};

/** Blanks that stand in for an indent, at the beginning of a paragraph. */
const unindent = (paragraph: Element): void => {
  for (const text of textNodes(paragraph)) {
    text.data = text.data.replace(/^\s+/, '');
    if (text.data !== '') return;
  }
};

const isEmpty = (element: Element): boolean => element.textContent.trim() === '';

/** The rows of a table as lines; a table without words is none. */
const linesOf = (table: Element): Element[] => {
  const page = table.ownerDocument;
  const cells = tableFromHtml({ html: table.outerHTML })?.cells ?? [];
  return cells.map((row) => {
    const line = page.createElement('p');
    line.textContent = row
      .map((cell) => cell.replaceAll('\n', ' ').trim())
      .filter((cell) => cell !== '')
      .join('\u3000');
    return line;
  });
};

const replaceTables = (body: Element): number => {
  let count = 0;
  for (const table of body.querySelectorAll('table')) {
    if (!table.isConnected) continue;
    const lines = linesOf(table);
    table.replaceWith(...lines);
    if (lines.length > 0) count += 1;
  }
  return count;
};

/**
 * Copied HTML (Word, WPS, documents and pages of the web, Excel) as a text can hold it: paragraphs, headings, lists,
 * links and marks stay; what is for the eye or for the other program goes. Nothing of it is run.
 */
export function cleanPasted(html: string): CleanPaste {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const all = (): Element[] => [...body.querySelectorAll('*')];
  removeAll(body.querySelectorAll(UNSEEN));
  removeAll(all().filter((element) => isHidden(element) || isNoteText(element)));
  const isDrawing = ({ tagName }: Element): boolean => /^v:/i.test(tagName);
  const pictures =
    removeAll(body.querySelectorAll(PICTURES)) +
    all().filter(({ tagName }) => /^v:imagedata$/i.test(tagName)).length;
  removeAll(all().filter(isDrawing));
  const notes = removeAll(body.querySelectorAll(NOTES));
  const tables = replaceTables(body);
  listsFromParagraphs(body);
  for (const text of textNodes(body)) {
    text.data = text.data
      .replace(/\r/g, '')
      .replace(BROKEN_LINE, '$1')
      .replace(/\u00a0/g, ' ');
  }
  for (const title of body.querySelectorAll('p.MsoTitle')) {
    const heading = body.ownerDocument.createElement('h1');
    heading.append(...title.childNodes);
    title.replaceWith(heading);
  }
  for (const block of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li')) {
    unindent(block);
    if (isEmpty(block) && block.querySelector('br + br') === null) block.remove();
  }
  return { html: body.innerHTML, left: { pictures, tables, notes } };
}
