import { parseBlock } from '../../../grids/parse-block';
import { classLooks, lookOf, PLAIN_LOOK, type Look } from './html-looks';

/** Why a cell is not what it looks like: no number may be made of it. */
export type CellFault = 'struck' | 'raised' | 'merged' | 'narrow';

/** A cell of the clipboard as one reads it. */
export type PastedCell = {
  text: string;
  /** The text without what is struck out, raised or lowered: that of a label with the mark of a footnote. */
  words: string;
  fault: CellFault | null;
  /** Of a cell that a merged one covers: the column in which the value stands, and the value. Its text is empty. */
  merged: { column: number; text: string } | null;
};

export type Block = PastedCell[][];

/** A cell of a plain text. */
export function plainCell(text: string): PastedCell {
  return { text, words: text, fault: isNarrow(text) ? 'narrow' : null, merged: null };
}

/** Where one line ends and another begins. */
const LINES = new Set(['P', 'DIV', 'BR', 'LI', 'H1', 'H2', 'H3', 'TR', 'TABLE']);
const MAX_SPAN = 1000;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a spreadsheet shows where a column is too narrow for a number. */
const isNarrow = (text: string): boolean => /^#{2,}$/.test(text);

/** The text of an element: paragraphs of a cell are one line, and what is hidden is not there. */
const readElement = (element: Element, looks: ReadonlyMap<string, Look>): PastedCell => {
  let text = '';
  let words = '';
  const faults = new Set<CellFault>();
  const take = (given: string, { isStruck, isRaised }: Look): void => {
    text += given;
    if (!isStruck && !isRaised) words += given;
    if (given.trim() !== '' && isStruck) faults.add('struck');
    if (given.trim() !== '' && isRaised) faults.add('raised');
  };
  const walk = (node: Node, around: Look): void => {
    if (node.nodeType === Node.TEXT_NODE) take(node.nodeValue ?? '', around);
    if (!(node instanceof Element)) return;
    const look = lookOf({ element: node, around, looks });
    if (look.isHidden) return;
    const edge = LINES.has(node.tagName) ? ' ' : '';
    take(edge, PLAIN_LOOK);
    for (const child of node.childNodes) walk(child, look);
    take(edge, PLAIN_LOOK);
  };
  walk(element, PLAIN_LOOK);
  const plain = plainCell(oneLine(text));
  const [fault = plain.fault] = ['struck' as const, 'raised' as const].filter((one) =>
    faults.has(one),
  );
  return { ...plain, words: oneLine(words), fault };
};

const spanOf = (cell: Element, name: 'rowspan' | 'colspan'): number =>
  Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1, 1), MAX_SPAN);

/** The rows of a table with every cell at its place; those that a merged one covers are named. */
const readTable = (table: HTMLTableElement, looks: ReadonlyMap<string, Look>): Block => {
  const rows: Block = [];
  const covered = new Map<string, PastedCell>();
  [...table.rows]
    .filter((row) => !lookOf({ element: row, around: PLAIN_LOOK, looks }).isHidden)
    .forEach((row, down) => {
      const cells: PastedCell[] = [];
      const passCovered = (): void => {
        for (let given = covered.get(`${down}/${cells.length}`); given;) {
          cells.push(given);
          given = covered.get(`${down}/${cells.length}`);
        }
      };
      for (const element of row.cells) {
        passCovered();
        const cell = readElement(element, looks);
        const anchor = cells.length;
        const [height, width] = [spanOf(element, 'rowspan'), spanOf(element, 'colspan')];
        for (let below = 0; below < height; below += 1) {
          for (let right = 0; right < width; right += 1) {
            const merged = { column: anchor, text: cell.text };
            const fault = cell.text === '' ? null : 'merged';
            const place = `${down + below}/${anchor + right}`;
            covered.set(place, { text: '', words: '', fault, merged });
          }
        }
        covered.delete(`${down}/${anchor}`);
        cells.push(cell);
      }
      passCovered();
      rows.push(cells);
    });
  return rows;
};

/** The cells of HTML as Excel, WPS, Word or a page puts it into the clipboard; null where it has no table. */
export function cellsOfHtml({ html }: { html: string }): Block | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const looks = classLooks({ page });
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  );
  return tables.length === 0 ? null : tables.flatMap((table) => readTable(table, looks));
}

/** A line of a text that is no table: what stands above the line or is struck out is known of its HTML alone. */
const cellOfLine = (html: string): PastedCell => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return readElement(page.body, classLooks({ page }));
};

const isBlank = (line: PastedCell[]): boolean => line.every(({ text, fault }) => !text && !fault);

/** Everything that the clipboard holds as cells; lines at the end that are blank do not count. */
export function readClipboard({ html, text }: { html: string; text: string }): Block {
  const table = html === '' ? null : cellsOfHtml({ html });
  const plain = parseBlock({ text }).map((line) => line.map(plainCell));
  const isOneCell = plain.length === 1 && plain[0]?.length === 1;
  const block = table ?? (isOneCell && html !== '' ? [[cellOfLine(html)]] : plain);
  const last = block.findLastIndex((line) => !isBlank(line));
  return last < 0 ? [[plainCell('')]] : block.slice(0, last + 1);
}
