import { type ReadSheet, SHEET_LIMITS, TOO_MANY_CELLS } from '../sheet';
import { cellText, type RawCell } from './cell-text';
import { type CellFormat, PLAIN_FORMAT } from './number-formats';
import type { XmlElement, XmlHandler } from './read-xml';
import { SheetRefusal } from './refusal';
import { checkLength, createRichText, type RichText } from './rich-text';

/** What cells refer to. */
export type WorkbookFacts = {
  strings: readonly RichText[];
  formats: readonly CellFormat[];
  isFrom1904: boolean;
};

/** Cells, rows and characters of all worksheets of a workbook together. */
export type CellCount = { elements: number; characters: number };

const REFERENCE = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;
const LETTERS_BEFORE_A = 64;
const LETTERS = 26;

/** `E5:E7`, from 0. */
const rangeOf = (reference: string) => {
  const [first = '', last = first] = reference.split(':');
  const rowAt = (cell: string): number => Number(REFERENCE.exec(cell)?.[2] ?? 0) - 1;
  return {
    rows: { from: rowAt(first), to: rowAt(last) },
    columns: { from: columnOf(first), to: columnOf(last) },
  };
};

/** A value that is merged over several cells shows in all of them and stands in the first: the others are named. */
const nameMerged = (sheet: ReadSheet, reference: string): void => {
  const { rows, columns } = rangeOf(reference);
  const quote = sheet.rows[rows.from]?.[columns.from] ?? '';
  if (quote === '') return;
  const lastRow = Math.min(rows.to, sheet.rows.length - 1);
  const lastColumn = Math.min(columns.to, SHEET_LIMITS.columns - 1);
  for (let row = rows.from; row <= lastRow; row += 1) {
    const code = row === rows.from ? 'cell-merged-across' : 'cell-merged';
    const first = row === rows.from ? columns.from + 1 : columns.from;
    for (let column = first; column <= lastColumn; column += 1) {
      sheet.faults.push({ row, column, code, quote, anchor: columns.from });
      if (sheet.faults.length > SHEET_LIMITS.cells) throw tooManyCells();
    }
  }
};

const tooManyCells = (): SheetRefusal =>
  new SheetRefusal(TOO_MANY_CELLS.code, TOO_MANY_CELLS.params);

/** From 0. @throws Error for what is no address of a cell */
const columnOf = (reference: string): number => {
  const [, letters] = REFERENCE.exec(reference) ?? [];
  if (letters === undefined) throw new Error(`No address of a cell: ${reference}`);
  const number = Array.from(letters).reduce(
    (sum, letter) => sum * LETTERS + letter.charCodeAt(0) - LETTERS_BEFORE_A,
    0,
  );
  return number - 1;
};

/** From 0. @throws Error for what is no number of a row */
const rowOf = (written: string): number => {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1) throw new Error(`No row: ${written}`);
  return number - 1;
};

/** @throws Error for a text that the workbook does not have */
const sharedText = (value: string, strings: readonly RichText[]): RichText => {
  const found = value.trim() === '' ? undefined : strings[Number(value)];
  if (!found) throw new Error(`No such text: ${value}`);
  return found;
};

/** Gathers what stands between the tags of a cell. */
const createCell = ({ attributes }: XmlElement, { formats, strings }: WorkbookFacts) => {
  const type = attributes.get('t') ?? 'n';
  const pieces: { value: string | null; formula: string | null } = { value: null, formula: null };
  const inline = createRichText();
  return {
    open(element: XmlElement, shared: ReadonlyMap<string, string>): void {
      if (element.name === 'v') pieces.value = '';
      else if (element.name === 'f') {
        const group = element.attributes.get('si');
        pieces.formula = (group === undefined ? undefined : shared.get(group)) ?? '';
      } else inline.open(element);
    },
    text(given: string, path: readonly string[]): void {
      const around = path.at(-1);
      if (around === 'v') pieces.value = checkLength((pieces.value ?? '') + given);
      else if (around === 'f') pieces.formula = checkLength((pieces.formula ?? '') + given);
      else if (path.includes('is')) inline.text(given, path);
    },
    formula: () => pieces.formula,
    made(): RawCell {
      const format = formats[Number(attributes.get('s') ?? 0)] ?? PLAIN_FORMAT;
      const cell = { type, format, ...pieces, rich: null };
      if (type === 'inlineStr') return { ...cell, rich: inline.made() };
      if (type !== 's' || pieces.value === null) return cell;
      return { ...cell, rich: sharedText(pieces.value, strings) };
    },
  };
};

/** Reads the cells of one worksheet that hold something; what else stands in it is passed over. */
export function createWorksheetReader({
  name: sheetName,
  facts,
  count,
}: {
  name: string;
  facts: WorkbookFacts;
  count: CellCount;
}): { handler: XmlHandler; sheet: ReadSheet } {
  const sheet: ReadSheet = { name: sheetName, rows: [], faults: [] };
  const sharedFormulas = new Map<string, string>();
  let merges = 0;
  let row = -1;
  let column = -1;
  let cell: ReturnType<typeof createCell> | null = null;
  let group: string | undefined;

  const countElements = (more: number): void => {
    count.elements += more;
    if (count.elements > SHEET_LIMITS.cells) throw tooManyCells();
  };

  const keep = (made: RawCell): void => {
    const { text, fault } = cellText({ cell: made, isFrom1904: facts.isFrom1904 });
    if (text === '' && !fault) return;
    if (row >= SHEET_LIMITS.rows || column >= SHEET_LIMITS.columns) throw tooManyCells();
    count.characters += text.length + (fault?.quote.length ?? 0);
    if (count.characters > SHEET_LIMITS.text) throw new SheetRefusal('sheet-expands');
    // Empty places before a cell are handed over like cells: a file can be small, and its rows wide.
    countElements(Math.max(0, row - sheet.rows.length));
    while (sheet.rows.length <= row) sheet.rows.push([]);
    const cells = sheet.rows[row] ?? [];
    countElements(Math.max(0, column - cells.length));
    while (cells.length <= column) cells.push('');
    cells[column] = text;
    if (fault) sheet.faults.push({ row, column, ...fault });
  };

  return {
    sheet,
    handler: {
      open(element, path) {
        const { name, attributes } = element;
        if (cell) {
          if (name === 'f') group = attributes.get('si');
          cell.open(element, sharedFormulas);
        } else if (name === 'row' && path.at(-1) === 'sheetData') {
          countElements(1);
          const written = attributes.get('r');
          row = written === undefined ? row + 1 : rowOf(written);
          column = -1;
        } else if (name === 'c' && path.at(-1) === 'row') {
          countElements(1);
          const written = attributes.get('r');
          column = written === undefined ? column + 1 : columnOf(written);
          cell = createCell(element, facts);
          group = undefined;
        } else if (name === 'mergeCell' && path.at(-1) === 'mergeCells') {
          merges += 1;
          if (merges > SHEET_LIMITS.merges) throw new SheetRefusal('sheet-expands');
          nameMerged(sheet, attributes.get('ref') ?? '');
        }
      },
      text(text, path) {
        cell?.text(text, path);
      },
      close(name, path) {
        if (!cell || name !== 'c' || path.at(-1) !== 'row') return;
        const formula = cell.formula();
        if (group !== undefined && formula) sharedFormulas.set(group, formula);
        keep(cell.made());
        cell = null;
      },
    },
  };
}
