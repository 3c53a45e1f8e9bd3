import Decimal from 'decimal.js';
import { type Cell, ValueType } from 'exceljs';
import type { SheetFault } from './sheet';

const MAX_NAME_LENGTH = 31;

/** A name that Excel takes for a worksheet. */
export function worksheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, MAX_NAME_LENGTH) || 'Sheet1'
  );
}

type CellReading =
  { text: string; fault: null } | { text: ''; fault: Pick<SheetFault, 'code' | 'quote'> };

/** Excel keeps and shows at most 15 significant digits; what a sum of binary fractions adds behind them is noise. */
const EXCEL_DIGITS = 15;

const text = (value: string): CellReading => ({ text: value, fault: null });

const fault = (code: SheetFault['code'], quote: string): CellReading => ({
  text: '',
  fault: { code, quote },
});

const isPercentFormat = (format: string | undefined): boolean =>
  (format ?? '').replace(/"[^"]*"|\\./g, '').includes('%');

const numberText = (value: number, format: string | undefined): string => {
  const number = new Decimal(value).toSignificantDigits(EXCEL_DIGITS);
  return isPercentFormat(format) ? `${number.times(100).toFixed()}%` : number.toFixed();
};

const readResult = (value: unknown, cell: Cell): CellReading => {
  if (value === undefined || value === null) return fault('cell-formula', cell.formula);
  if (typeof value === 'number') return text(numberText(value, cell.numFmt));
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return text(value ? 'TRUE' : 'FALSE');
  if (value instanceof Date) return fault('cell-date', value.toISOString());
  return typeof value === 'object' && 'error' in value
    ? fault('cell-error', String(value.error))
    : fault('cell-formula', cell.formula);
};

/**
 * A cell as the text that it displays: a number as its exact decimals, in percent where it is so formatted, a
 * formula as the result that was saved with it. An error, a date and a formula without a result have none.
 */
export function cellText({ cell }: { cell: Cell }): CellReading {
  switch (cell.type) {
    case ValueType.Null:
    case ValueType.Merge:
      return text('');
    case ValueType.Formula:
      return readResult(cell.result, cell);
    case ValueType.RichText:
    case ValueType.Hyperlink:
    case ValueType.String:
    case ValueType.SharedString:
      return text(cell.text);
    default:
      return readResult(cell.value, cell);
  }
}
