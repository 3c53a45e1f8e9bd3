import Decimal from 'decimal.js';
import type { SheetFault } from '../sheet';
import type { FormatKind } from './number-formats';
import { type RichText, unescaped } from './rich-text';

/** A cell as a worksheet writes it. */
export type RawCell = {
  /** The letters of its type; `n`, a number, where it names none. */
  type: string;
  format: FormatKind;
  /** Null where it has no value at all, which a formula without a saved result has not. */
  value: string | null;
  formula: string | null;
  /** Its text, where it is one. */
  rich: RichText | null;
};

export type CellReading =
  { text: string; fault: null } | { text: ''; fault: Pick<SheetFault, 'code' | 'quote'> };

/** Excel keeps and shows at most 15 significant digits; what a sum of binary fractions adds behind them is noise. */
const EXCEL_DIGITS = 15;
const DAY_MS = 86_400_000;
/** The day 0 of a workbook, in days before 1970. */
const EPOCH_DAYS = { from1900: 25_569, from1904: 24_107 };

/** WPS keeps a picture that lies in a cell as such a formula, and its words as the result. */
const PICTURE = /^=?(_xlfn\.)?DISPIMG\(/i;

const text = (value: string): CellReading => ({ text: value, fault: null });

const fault = (code: SheetFault['code'], quote: string): CellReading => ({
  text: '',
  fault: { code, quote },
});

const isoDay = (value: number, isFrom1904: boolean): string => {
  const days = value - (isFrom1904 ? EPOCH_DAYS.from1904 : EPOCH_DAYS.from1900);
  const date = new Date(Math.round(days * DAY_MS));
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString();
};

const numberText = (value: number, format: FormatKind): string => {
  const number = new Decimal(value).toSignificantDigits(EXCEL_DIGITS);
  return format === 'percent' ? `${number.times(100).toFixed()}%` : number.toFixed();
};

const readNumber = ({ value, format }: RawCell, isFrom1904: boolean): CellReading => {
  const written = value?.trim() ?? '';
  const number = Number(written);
  // What is no number here is none in Excel either, which calls such a file damaged.
  if (written === '' || !Number.isFinite(number)) throw new Error(`No number: ${written}`);
  return format === 'date'
    ? fault('cell-date', isoDay(number, isFrom1904))
    : text(numberText(number, format));
};

const readText = ({ text: words, isStruck, isRaised }: RichText): CellReading => {
  if (isStruck) return fault('cell-struck', words);
  return isRaised ? fault('cell-raised', words) : text(words);
};

/**
 * A cell as the text that it displays: a number as its exact decimals, in percent where it is so formatted, a
 * formula as the result that was saved with it. An error, a date, a picture, a text that is struck out or raised
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
  const { type, value, formula, rich } = cell;
  if (rich) return readText(rich);
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
      return fault('cell-date', value);
    default:
      throw new Error(`No type of a cell: ${type}`);
  }
}
