import type { XmlHandler } from './read-xml';
import { isOn } from './rich-text';

/** What a number format makes of a number, as far as a reader of values must know. */
export type FormatKind = 'number' | 'percent' | 'date';

/** How a cell looks, as far as it changes what a person reads. */
export type CellFormat = {
  kind: FormatKind;
  /** How many a number is shown with; null where the format leaves that to the number. */
  decimals: number | null;
  /** As it is written in the workbook, or as Excel shows a built-in one in China. */
  code: string;
  /** The whole cell is struck out. */
  isStruck: boolean;
};

export const PLAIN_FORMAT: CellFormat = {
  kind: 'number',
  decimals: null,
  code: '',
  isStruck: false,
};

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';

/** Formats that a workbook names by a number and does not write out, as Excel shows them in China. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, YEAR_MONTH],
  [28, MONTH_DAY],
  [29, MONTH_DAY],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'AM/PMh"时"mm"分"'],
  [35, 'AM/PMh"时"mm"分"ss"秒"'],
  [36, YEAR_MONTH],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
  [50, YEAR_MONTH],
  [51, MONTH_DAY],
  [52, YEAR_MONTH],
  [53, MONTH_DAY],
  [54, MONTH_DAY],
  [55, 'AM/PMh"时"mm"分"'],
  [56, 'AM/PMh"时"mm"分"ss"秒"'],
  [57, YEAR_MONTH],
  [58, MONTH_DAY],
]);

/** Excel takes no longer one. */
const LONGEST_FORMAT = 255;

const DATE_LETTER = /[ymdhsb]/;
const ELAPSED = new Set(['h', 'hh', 'm', 'mm', 's', 'ss']);

/** What a number format says outside its quotations, escapes and brackets: one pass over its characters. */
const plainPart = (format: string): { text: string; isElapsed: boolean } => {
  let text = '';
  let isElapsed = false;
  for (let index = 0; index < format.length; index += 1) {
    const sign = format.charAt(index);
    if (sign === '\\' || sign === '_' || sign === '*') index += 1;
    else if (sign === '"' || sign === '[') {
      const end = format.indexOf(sign === '"' ? '"' : ']', index + 1);
      if (end < 0) break;
      if (sign === '[') isElapsed ||= ELAPSED.has(format.slice(index + 1, end).toLowerCase());
      index = end;
    } else text += sign;
  }
  return { text, isElapsed };
};

/** Places after the point of `#,##0.00`; null where it is no plain number: `General`, `0.0E+0`, `# ?/?`, `0,`. */
const decimalsOf = (plain: string): number | null => {
  const [shown = ''] = plain.split(';');
  const digits = shown.replace(/[^0#?.,/e]/g, '');
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  if (!/[0#]$/.test(whole) || /[/e]/.test(digits)) return null;
  return point < 0 ? 0 : digits.length - point - 1;
};

/** What a format as it is written makes of a number: `0.0%` a percent, `yyyy"年"` a date. */
const readFormat = (code: string): Omit<CellFormat, 'isStruck'> => {
  if (code.length > LONGEST_FORMAT) return PLAIN_FORMAT;
  const { text, isElapsed } = plainPart(code);
  const plain = text.toLowerCase().replaceAll('general', '');
  if (plain.includes('%')) return { kind: 'percent', decimals: decimalsOf(plain), code };
  const isDate = isElapsed || DATE_LETTER.test(plain);
  return isDate
    ? { kind: 'date', decimals: null, code }
    : { kind: 'number', decimals: decimalsOf(plain), code };
};

/** The formats of cells, by the number that a cell names. */
export function createFormatReader(): { handler: XmlHandler; formats: () => CellFormat[] } {
  const own = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const looks: { format: number; font: number }[] = [];
  return {
    handler: {
      open({ name, attributes }, path) {
        const around = path.at(-1);
        if (name === 'numFmt' && around === 'numFmts') {
          own.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
        } else if (name === 'font' && around === 'fonts') {
          struckFonts.push(false);
        } else if (name === 'strike' && around === 'font' && path.at(-2) === 'fonts') {
          struckFonts[struckFonts.length - 1] = isOn(attributes.get('val'));
        } else if (name === 'xf' && around === 'cellXfs') {
          const format = Number(attributes.get('numFmtId') ?? 0);
          looks.push({ format, font: Number(attributes.get('fontId') ?? 0) });
        }
      },
    },
    formats: () =>
      looks.map(({ format, font }) => ({
        ...readFormat(own.get(format) ?? BUILT_IN.get(format) ?? ''),
        isStruck: struckFonts[font] ?? false,
      })),
  };
}
