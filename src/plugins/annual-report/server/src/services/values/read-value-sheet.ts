import Decimal from 'decimal.js';
import type { LayoutRow } from '../../../../contract/layout';
import { halfWidth, visibleText } from '../../../../domain/base/half-width';
import { MAX_DECIMALS } from '../../../../domain/base/stored-number';
import { typedProblem } from '../../../../domain/values/typed-value-problem';
import type { TableIndicator, ValueTable } from '../../repositories/values/value-read-repository';
import type { ReadSheet, SheetFault } from '../../sheets/sheet';
import { COLUMN_NAMES, type ColumnName, type SheetColumns, yearHead } from './find-sheet-table';
import { isFootLine, lastCodedRow } from './foot-lines';
import { importProblem, placedProblem, type ImportProblem, type Place } from './import-problem';

/** A cell with its place; empty where nothing is entered. */
export type Entered = { text: string; place: Place };

/** A row of a sheet whose indicator is known. */
export type EnteredRow = {
  indicator: TableIndicator;
  label: string;
  years: Map<number, Entered>;
  respondents: { number: number; place: Place } | null;
  method: Entered;
  note: Entered;
  /** Private. */
  remark: Entered;
};

type Request = {
  sheet: ReadSheet;
  table: ValueTable;
  tables: ValueTable[];
  indicators: Map<string, TableIndicator>;
  columns: SheetColumns;
};

const WORDS = new Set<string>([
  COLUMN_NAMES.seq,
  COLUMN_NAMES.label,
  COLUMN_NAMES.unit,
  COLUMN_NAMES.method,
  COLUMN_NAMES.note,
  COLUMN_NAMES.remark,
  COLUMN_NAMES.code,
  '',
]);

const RESPONDENTS = /^(\d{1,10}|\d{1,3}(,\d{3}){1,3})人?$/;

const MERGED = new Set<SheetFault['code']>(['cell-merged', 'cell-merged-across']);

/** As many decimals as an indicator has, of a formula's result that has more than can be stored. */
const roundEndless = (text: string, decimals: number): string => {
  const isPercent = text.endsWith('%');
  const number = new Decimal(isPercent ? text.slice(0, -1) : text);
  if (number.decimalPlaces() <= MAX_DECIMALS) return text;
  return `${number.toDecimalPlaces(decimals).toFixed()}${isPercent ? '%' : ''}`;
};

const withoutSpace = (text: string): string => halfWidth({ text }).replace(/\s+/g, '');

/** Reads the rows of a sheet whose table and columns are known; everything that is wrong is reported. */
export function readValueSheet({ sheet, table, tables, indicators, columns }: Request): {
  rows: EnteredRow[];
  problems: ImportProblem[];
} {
  const problems: ImportProblem[] = [];
  const rows: EnteredRow[] = [];
  const faults = new Map(sheet.faults.map((fault) => [`${fault.row}/${fault.column}`, fault]));
  const layout = new Map<string, LayoutRow[]>();
  for (const row of table.layout) {
    if (row.indicator !== null) {
      layout.set(row.indicator, [...(layout.get(row.indicator) ?? []), row]);
    }
  }
  const groups = new Set(
    table.layout.filter((row) => row.indicator === null).map((row) => withoutSpace(row.label)),
  );
  const seen = new Map<string, number[]>();
  const values = new Set([...columns.years.values(), columns.named.get('respondents')]);

  /** Words may be merged over the rows and columns that they are about, and be a date; a value belongs to one cell. */
  const wordsOf = ({ code, quote, anchor }: SheetFault, name: string): string | null => {
    if (MERGED.has(code)) return WORDS.has(name) || !values.has(anchor) ? '' : null;
    return code === 'cell-date' && WORDS.has(name) ? quote : null;
  };

  const roundedAt = (text: string, exact: string, decimals: number, place: Place): Entered => {
    const shown = roundEndless(text, decimals);
    const params = { exact, shown };
    const severity = 'warning';
    problems.push(importProblem({ code: 'cell-rounded', place, params, severity }));
    return { text: shown, place };
  };

  /** @param decimals of the indicator, where the cell is one of its values */
  const cellAt = (
    row: number,
    column: number | undefined,
    name: string,
    decimals?: number,
  ): Entered => {
    if (column === undefined) return { text: '', place: { sheet: sheet.name, row } };
    const text = visibleText({ text: sheet.rows[row]?.[column] ?? '' });
    const place = { sheet: sheet.name, row, column, name, quote: text };
    const fault = faults.get(`${row}/${column}`);
    if (!fault) return { text, place };
    const { code, quote } = fault;
    if (code === 'cell-rounded') {
      return decimals === undefined ? { text, place } : roundedAt(text, quote, decimals, place);
    }
    const words = wordsOf(fault, name);
    if (words !== null) return { text: words, place: { ...place, quote: words } };
    problems.push(importProblem({ code, place: { ...place, quote } }));
    return { text: '', place };
  };

  const namedAt = (row: number, name: ColumnName): Entered =>
    cellAt(row, columns.named.get(name), COLUMN_NAMES[name]);

  const yearsAt = (row: number, decimals?: number): Map<number, Entered> =>
    new Map(
      [...columns.years].map(([year, column]) => [
        year,
        cellAt(row, column, yearHead({ year }), decimals),
      ]),
    );

  const refuseUnnamed = (row: number): void => {
    for (const column of columns.unnamed) {
      const { text, place } = cellAt(row, column, '');
      if (text !== '') problems.push(importProblem({ code: 'column-unnamed', place }));
    }
  };

  const refuseWithoutCode = (row: number): void => {
    const label = namedAt(row, 'label').text;
    const isGroup = groups.has(withoutSpace(label));
    const entered = [...yearsAt(row).values(), namedAt(row, 'respondents'), namedAt(row, 'method')];
    for (const { text, place } of entered) {
      if (text === '') continue;
      const code = isGroup ? 'value-in-group' : 'row-without-code';
      problems.push(importProblem({ code, place, params: { label } }));
    }
  };

  /** A table may print one indicator in several rows; it may not have more of them than its layout. */
  const findLayoutRow = ({ text, place }: Entered): LayoutRow | null => {
    const before = seen.get(text) ?? [];
    const found = layout.get(text)?.[before.length];
    if (found) {
      seen.set(text, [...before, (place.row ?? 0) + 1]);
      return found;
    }
    const [first] = before;
    const other = tables.find((one) => one.layout.some(({ indicator }) => indicator === text));
    if (first !== undefined) {
      problems.push(importProblem({ code: 'row-twice', place, params: { first } }));
    } else if (other) {
      const params = { table: table.title, other: other.title };
      problems.push(importProblem({ code: 'code-of-another-table', place, params }));
    } else problems.push(importProblem({ code: 'code-unknown', place }));
    return null;
  };

  const checkWords = (row: number, { label, indicator }: LayoutRow, unit: string | null): void => {
    const given = { label: namedAt(row, 'label'), unit: namedAt(row, 'unit') };
    if (given.label.text !== '' && withoutSpace(given.label.text) !== withoutSpace(label)) {
      const params = { code: indicator ?? '', expected: label };
      problems.push(importProblem({ code: 'label-mismatch', place: given.label.place, params }));
    }
    if (given.unit.text !== '' && withoutSpace(given.unit.text) !== withoutSpace(unit ?? '')) {
      const params = { expected: unit ?? '—' };
      problems.push(importProblem({ code: 'unit-mismatch', place: given.unit.place, params }));
    }
  };

  const readRespondents = ({ text, place }: Entered): EnteredRow['respondents'] => {
    if (text === '') return null;
    const plain = withoutSpace(text);
    if (RESPONDENTS.test(plain)) {
      return { number: Number(plain.replace(/[,人]/g, '')), place };
    }
    const problem = typedProblem({ code: 'respondents-not-whole', text });
    problems.push(placedProblem({ problem, place }));
    return null;
  };

  const lastRow = lastCodedRow({ sheet, columns });
  for (let row = columns.headRow + 1; row < sheet.rows.length; row += 1) {
    if (row > lastRow && isFootLine({ sheet, row, columns, table })) continue;
    refuseUnnamed(row);
    const code = namedAt(row, 'code');
    if (code.text === '') {
      refuseWithoutCode(row);
      continue;
    }
    const found = findLayoutRow(code);
    const indicator = indicators.get(found?.indicator ?? '');
    if (!found || !indicator) continue;
    checkWords(row, found, indicator.unit);
    rows.push({
      indicator,
      label: found.label,
      years: yearsAt(row, indicator.decimals),
      respondents: readRespondents(namedAt(row, 'respondents')),
      method: namedAt(row, 'method'),
      note: namedAt(row, 'note'),
      remark: namedAt(row, 'remark'),
    });
  }
  for (const { indicator, required, label } of table.layout) {
    if (indicator === null || !required || seen.has(indicator)) continue;
    const place = { sheet: sheet.name, quote: label };
    problems.push(
      importProblem({ code: 'row-missing', place, params: { label, code: indicator } }),
    );
  }
  return { rows, problems };
}
