import { z } from 'zod';
import {
  adminValuesSchema,
  type AdminCell,
  type AdminTable,
  type AdminValues,
} from '../../../src/plugins/annual-report/contract/admin/values';
import type { Annals } from '../running/annals';
import type { AdminPanel } from '../browser/admin-panel';
import { sql } from '../stored/sql';

type Headers = Record<string, string>;

export const NUMBERS = '/plugins/annual-report/juying/2024/numbers';
export const REPORT = '/annual-report/reports/juying/2024';

/** The numbers of the demo's report, as the desk gets them. */
export async function readValues(annals: Annals, headers: Headers): Promise<AdminValues> {
  const { body } = await annals.http.get(`${REPORT}/values`).set(headers).expect(200);
  return adminValuesSchema.parse(body).data;
}

export function tableIn({ tables }: AdminValues, key: string): AdminTable {
  return z
    .custom<AdminTable>((table) => table !== undefined)
    .parse(tables.find((table) => table.key === key));
}

export function cellIn({ cells }: AdminValues, indicator: string, year = 2024): AdminCell {
  return z
    .custom<AdminCell>((cell) => cell !== undefined)
    .parse(cells.find((cell) => cell.indicator === indicator && cell.year === year));
}

/** Writes a value in somebody's name, over what stands. */
export async function writeValue(
  annals: Annals,
  headers: Headers,
  { indicator, text, reason = null }: { indicator: string; text: string; reason?: string | null },
): Promise<void> {
  const { revision } = cellIn(await readValues(annals, headers), indicator);
  await annals.http
    .put(`${REPORT}/values`)
    .set(headers)
    .send({ cells: [{ indicator, year: 2024, text, revision }], reason })
    .expect(200);
}

/** The cell of a row and the n-th year, from 1. */
export function cellOf({ page }: AdminPanel, label: string, year: number) {
  return page.locator('.dsg-row').filter({ hasText: label }).first().locator('.dsg-cell').nth(year);
}

/** Types into a cell: click, open, type, Enter. Signs that no key has are written as an input method does. */
export async function typeInto(
  adminPanel: AdminPanel,
  { label, year, text }: { label: string; year: number; text: string },
): Promise<void> {
  await cellOf(adminPanel, label, year).click();
  await adminPanel.page.keyboard.press('F2');
  await adminPanel.page.keyboard.type(text);
  await adminPanel.page.keyboard.press('Enter');
}

/** Pastes a text from the clipboard into what is chosen. */
export async function paste({ page }: AdminPanel, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+v');
}

/** Pastes a table as a spreadsheet or a word processor copies it: as HTML, and as text. */
export async function pasteTable({ page }: AdminPanel, rows: string[][]): Promise<void> {
  const cells = (row: string[]): string => row.map((cell) => `<td>${cell}</td>`).join('');
  const html = `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
  const text = rows.map((row) => row.join('\t')).join('\r\n');
  const kinds = Object.entries({ 'text/html': html, 'text/plain': text }).map(
    ([type, content]) =>
      `${JSON.stringify(type)}: new Blob([${JSON.stringify(content)}], { type: ${JSON.stringify(type)} })`,
  );
  await page.evaluate(`navigator.clipboard.write([new ClipboardItem({ ${kinds.join(', ')} })])`);
  await page.keyboard.press('Control+v');
}

/** Makes a chart of so many rows, and years up to 2024, with all its values. Its indicators are its own. */
export async function makeTable(
  annals: Annals,
  { key, rows, years }: { key: string; rows: number; years: number },
): Promise<void> {
  const codes = Array.from(
    { length: rows },
    (_, index) => `${key}.n${String(index).padStart(3, '0')}`,
  );
  const shown = Array.from({ length: years }, (_, index) => 2025 - years + index);
  await sql(
    annals,
    `INSERT INTO indicators (document_id, code, name, unit, kind, decimals, aggregation, direction)
     SELECT code, code, '大表指标 ' || right(code, 3), '人', 'count', 0, 'none', 'neither' FROM unnest(?::text[]) AS code`,
    [codes],
  );
  await sql(
    annals,
    `INSERT INTO observations (document_id, school_code, indicator_code, year, value, text, value_status, created_at, updated_at)
     SELECT code || year, 'juying', code, year, 1000 + year, (1000 + year)::text, 'final', now(), now()
       FROM unnest(?::text[]) AS code, unnest(?::int[]) AS year`,
    [codes, shown],
  );
  const layout = codes.map((code, index) => ({
    key: code,
    indicator: code,
    label: `大表指标 ${String(index).padStart(3, '0')}`,
    seq: null,
    level: index % 3,
    parent: null,
    required: false,
    footnote: null,
  }));
  await sql(
    annals,
    `INSERT INTO indicator_tables (document_id, key, kind, title, display, years, layout, report_document_id, created_at, updated_at)
     SELECT ?, ?, 'trend', '大表', 'table', ?::jsonb, ?::jsonb, document_id, now(), now()
       FROM reports WHERE school_code = 'juying' AND year = 2024`,
    [key, key, JSON.stringify(shown), JSON.stringify(layout)],
  );
}
