import { GRID_LIMITS } from '../../../contract/grid';
import { cellText, isHidden, type Loss } from './cell-text';

/** A table as it was copied, and what of it could not be kept. */
export type PastedTable = {
  /** As many cells in every row; line breaks inside a cell are kept. */
  cells: string[][];
  /** Whether its own marks say that the first row, or the first cell of each row, are headings. */
  head: { row: boolean; column: boolean };
  caption: string | null;
  lost: Record<Loss | 'merged', number>;
  /** Rows and columns that there were; more of them than `cells` where the limits cut it. */
  size: { rows: number; columns: number };
};

/** Further than any table of a report: a span that says more says nothing. */
const MOST = 1000;

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number => {
  const given = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(given) ? Math.min(Math.max(given, 1), MOST) : 1;
};

/** Excel lets long words run into the empty cells beside them, which merges nothing. */
const onlyOverflows = (cell: Element): boolean =>
  (cell.getAttribute('style') ?? '')
    .toLowerCase()
    .replace(/\s/g, '')
    .includes('mso-ignore:colspan');

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter((child) => /^T[DH]$/i.test(child.tagName) && !isHidden(child));

const rowsOf = (table: Element): Element[] =>
  [...table.children].flatMap((child) => {
    const tag = child.tagName.toUpperCase();
    if (tag === 'TR') return isHidden(child) ? [] : [child];
    return ['THEAD', 'TBODY', 'TFOOT'].includes(tag) && !isHidden(child) ? rowsOf(child) : [];
  });

const isHeading = (cell: Element | undefined): boolean => cell?.tagName.toUpperCase() === 'TH';

const headOf = (rows: Element[]): PastedTable['head'] => {
  const [first, ...others] = rows;
  const cells = first ? cellsOf(first) : [];
  const isMarked = first?.parentElement?.tagName.toUpperCase() === 'THEAD';
  return {
    row: isMarked || (cells.length > 0 && cells.every(isHeading)),
    column: others.length > 0 && others.every((row) => isHeading(cellsOf(row)[0])),
  };
};

const isBlank = (text: string | undefined): boolean => text === undefined || text === '';

/** Without the empty rows and columns at its end, which a selection takes along. */
const trimmed = (rows: string[][]): string[][] => {
  const height = rows.findLastIndex((row) => !row.every(isBlank)) + 1;
  const kept = rows.slice(0, height);
  const width = kept.reduce(
    (most, row) => Math.max(most, row.findLastIndex((text) => !isBlank(text)) + 1),
    0,
  );
  return kept.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
};

/** Reads one table of a page: each merged cell gives its words to the first of the cells that it covers. */
function readTable(table: Element): PastedTable {
  const lost: PastedTable['lost'] = { merged: 0, nested: 0, struck: 0, pictures: 0 };
  const note = (loss: Loss): void => {
    lost[loss] += 1;
  };
  const source = rowsOf(table);
  const rows: string[][] = source.map(() => []);
  source.forEach((row, down) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (rows[down]?.[column] !== undefined) column += 1;
      const [width, height] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      const text = cellText(cell, note);
      const isMerged = width * height > 1 && !onlyOverflows(cell);
      if (isMerged && text !== '') lost.merged += 1;
      for (let below = 0; below < height && down + below < rows.length; below += 1) {
        for (let right = 0; right < width && column + right < MOST; right += 1) {
          const covered = rows[down + below];
          if (covered) covered[column + right] = below + right === 0 ? text : '';
        }
      }
      column += width;
    }
  });
  const all = trimmed(rows);
  const caption = [...table.children].find(({ tagName }) => /^caption$/i.test(tagName));
  const title = caption ? cellText(caption, () => undefined).replaceAll('\n', ' ') : '';
  return {
    cells: all.slice(0, GRID_LIMITS.rows).map((row) => row.slice(0, GRID_LIMITS.columns)),
    head: headOf(source),
    caption: title === '' ? null : title,
    lost,
    size: { rows: all.length, columns: all[0]?.length ?? 0 },
  };
}

/**
 * The first table that stands in copied HTML (Word, WPS, Excel, a page of the web), with nothing of it run; null
 * where there is none, or none with words.
 */
export function tableFromHtml({ html }: { html: string }): PastedTable | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  );
  for (const table of tables) {
    const read = readTable(table);
    if (read.cells.length > 0) return read;
  }
  return null;
}
