import { halfWidth, visibleText } from '../../../../domain/base/half-width';
import type { ValueTable } from '../../repositories/values/value-read-repository';
import type { ReadSheet } from '../../sheets/sheet';
import type { SheetColumns } from './find-sheet-table';

/** What a code of an indicator looks like; a foot line may reach into the column of codes. */
const CODE = /^[A-Za-z][\w.-]*$/;
const NUMBER = /^-?[\d.,]+%?$/;

/** The last row that names an indicator by its code; that of the head where none does. */
export function lastCodedRow({
  sheet,
  columns: { named, headRow },
}: {
  sheet: ReadSheet;
  columns: SheetColumns;
}): number {
  const column = named.get('code');
  const last = sheet.rows.findLastIndex((cells) =>
    CODE.test(visibleText({ text: cells[column ?? -1] ?? '' })),
  );
  return Math.max(last, headRow);
}

/**
 * Whether a row below the table is no row of it: `审核人：李四`, `填表日期：2024 年 12 月 15 日`, a source. One that
 * bears the label of an indicator, or a number that no word with a colon announces, may have lost its code.
 */
export function isFootLine({
  sheet,
  row,
  columns: { named, years },
  table,
}: {
  sheet: ReadSheet;
  row: number;
  columns: SheetColumns;
  table: ValueTable;
}): boolean {
  const squeeze = (text: string): string => halfWidth({ text }).replace(/\s+/g, '');
  const cells = (sheet.rows[row] ?? []).map(squeeze);
  const labels = new Set(table.layout.map(({ label }) => squeeze(label)));
  if (labels.has(cells[named.get('label') ?? -1] ?? '')) return false;
  const isAnnounced = (column: number): boolean =>
    cells
      .slice(0, column)
      .findLast((text) => text !== '')
      ?.endsWith(':') === true;
  return [...years.values(), named.get('respondents')].every(
    (column) => column === undefined || !NUMBER.test(cells[column] ?? '') || isAnnounced(column),
  );
}
