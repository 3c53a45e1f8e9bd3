import type { XmlHandler } from './read-xml';

/** What a number format makes of a number, as far as a reader of values must know. */
export type FormatKind = 'number' | 'percent' | 'date';

/** Formats that have a number and no text of their own; those of 27 to 36 and 50 to 58 are Chinese and Japanese dates. */
const BUILT_IN_PERCENTS = new Set([9, 10]);
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

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

/** What a format as it is written makes of a number: `0.0%` a percent, `yyyy"年"` a date. */
const formatKind = (format: string): FormatKind => {
  if (format.length > LONGEST_FORMAT) return 'number';
  const { text, isElapsed } = plainPart(format);
  const plain = text.toLowerCase().replaceAll('general', '');
  if (plain.includes('%')) return 'percent';
  return isElapsed || DATE_LETTER.test(plain) ? 'date' : 'number';
};

const kindOf = (id: number, own: ReadonlyMap<number, FormatKind>): FormatKind => {
  const kind = own.get(id);
  if (kind) return kind;
  if (BUILT_IN_PERCENTS.has(id)) return 'percent';
  return isBuiltInDate(id) ? 'date' : 'number';
};

/** The formats of cells, by the number that a cell names. */
export function createFormatReader(): { handler: XmlHandler; formats: () => FormatKind[] } {
  const own = new Map<number, FormatKind>();
  const ids: number[] = [];
  return {
    handler: {
      open({ name, attributes }, path) {
        const around = path.at(-1);
        if (name === 'numFmt' && around === 'numFmts') {
          const format = attributes.get('formatCode') ?? '';
          own.set(Number(attributes.get('numFmtId')), formatKind(format));
        } else if (name === 'xf' && around === 'cellXfs') {
          ids.push(Number(attributes.get('numFmtId') ?? 0));
        }
      },
    },
    formats: () => ids.map((id) => kindOf(id, own)),
  };
}
