import Decimal from 'decimal.js';
import type { SheetFault } from '../sheet';
import { dateText, shownInstant } from './date-text';
import type { CellFormat } from './number-formats';
import { type RichText, unescaped } from './rich-text';

/** A cell as a worksheet writes it. */
export type RawCell = {
  /** The letters of its type; `n`, a number, where it names none. */
  type: string;
  format: CellFormat;
  /** Null where it has no value at all, which a formula without a saved result has not. */
  value: string | null;
  formula: string | null;
  /** Its text, where it is one. */
  rich: RichText | null;
};

export type CellReading = { text: string; fault: Pick<SheetFault, 'code' | 'quote'> | null };

/** Excel keeps and shows at most 15 significant digits; what a sum of binary fractions adds behind them is noise. */
const EXCEL_DIGITS = 15;
/** Where its format leaves that open, Excel shows a number with at most ten of them. */
const SHOWN_DIGITS = 10;

/** WPS keeps a picture that lies in a cell as such a formula, and its words as the result. */
const PICTURE = /^=?(_xlfn\.)?DISPIMG\(/i;

const text = (value: string): CellReading => ({ text: value, fault: null });

const fault = (code: SheetFault['code'], quote: string): CellReading => ({
  text: '',
  fault: { code, quote },
});

/** A number that somebody typed is what it is; what a formula gives is what the sheet shows of it. */
const readPlainNumber = (value: number, { format, formula }: RawCell): CellReading => {
  const exact = new Decimal(value).toSignificantDigits(EXCEL_DIGITS);
  const isPercent = format.kind === 'percent';
  const number = isPercent ? exact.times(100) : exact;
  const shown =
    format.decimals === null
      ? number.toSignificantDigits(SHOWN_DIGITS)
      : number.toDecimalPlaces(format.decimals);
  const write = (given: Decimal): string => `${given.toFixed()}${isPercent ? '%' : ''}`;
  if (formula === null || shown.equals(number)) return text(write(number));
  return { text: write(shown), fault: { code: 'cell-rounded', quote: write(number) } };
};

const readNumber = (cell: RawCell, isFrom1904: boolean): CellReading => {
  const written = cell.value?.trim() ?? '';
  const number = Number(written);
  // What is no number here is none in Excel either, which calls such a file damaged.
  if (written === '' || !Number.isFinite(number)) throw new Error(`No number: ${written}`);
  return cell.format.kind === 'date'
    ? fault('cell-date', dateText({ value: number, format: cell.format.code, isFrom1904 }))
    : readPlainNumber(number, cell);
};

const readText = (
  { text: words, isStruck, isRaised, isAsCell }: RichText,
  format: CellFormat,
): CellReading => {
  if (isStruck || (isAsCell && format.isStruck)) return fault('cell-struck', words);
  return isRaised ? fault('cell-raised', words) : text(words);
};

const readResult = (cell: RawCell, isFrom1904: boolean): CellReading => {
  const { type, value, formula } = cell;
  if (formula !== null && PICTURE.test(formula)) return fault('cell-picture', formula);
  if (value === null || (value === '' && type !== 'n')) {
    return formula !== null && value === null ? fault('cell-formula', formula) : text('');
  }
  if (value === '' && formula !== null) return fault('cell-formula', formula);
  switch (type) {
    case 'n':
      return value === '' ? text('') : readNumber(cell, isFrom1904);
    case 'str':
      return PICTURE.test(value) ? fault('cell-picture', value) : text(unescaped(value));
    case 'b':
      return text(value === '0' ? 'FALSE' : 'TRUE');
    case 'e':
      return fault('cell-error', value);
    case 'd':
      return fault('cell-date', shownInstant(new Date(value)) ?? value);
    default:
      throw new Error(`No type of a cell: ${type}`);
  }
};

const struck = (reading: CellReading): CellReading =>
  reading.text === '' ? reading : fault('cell-struck', reading.text);

/**
 * A cell as the text that it displays: a number as its exact decimals, in percent where it is so formatted, a
 * formula as the result that was saved with it, rounded as it is shown. An error, a date, a picture, a text that is struck out or raised
 * in part, and a formula without a result have none.
 * @throws Error for what no workbook holds
 */
export function cellText({
  cell,
  isFrom1904,
}: {
  cell: RawCell;
  isFrom1904: boolean;
}): CellReading {
  if (cell.rich) return readText(cell.rich, cell.format);
  const reading = readResult(cell, isFrom1904);
  return cell.format.isStruck ? struck(reading) : reading;
}
