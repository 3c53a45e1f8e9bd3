import type { Core } from '@strapi/strapi';
import type { TableIndicator, ValueTable } from '../../repositories/values/value-read-repository';
import { onAnyConnection } from '../../repositories/connection';
import { createRemarkRepository } from '../../repositories/values/remark-repository';
import { cellKey } from '../../repositories/values/value-row';
import { writeCsv } from '../../sheets/csv-sheets';
import type { Sheet } from '../../sheets/sheet';
import type { NumberLook } from '../../sheets/number-cells';
import { type SheetLook, writeXlsx } from '../../sheets/xlsx-sheets';
import { COLUMN_NAMES, type ColumnName, surveyYear, writeMark, yearHead } from './find-sheet-table';
import { createValueGridService, type GridCell, type ValueGrid } from './value-grid-service';

type TemplateRequest = {
  school: string;
  year: number;
  table: string;
  format: 'xlsx' | 'csv';
};

/** Tables to be filled in outside, with what stands now. */
export function createTemplateService({ strapi }: { strapi: Core.Strapi }) {
  const grids = createValueGridService({ strapi });
  return {
    /** @throws NotFoundError when the report or the table does not exist */
    async make({ school, year, table: key, format }: TemplateRequest): Promise<Buffer> {
      const grid = await grids.read({ school, year, table: key });
      const [table] = grid.tables;
      if (!table) throw new Error(`Table ${key} was read without its layout.`);
      const newest = await onAnyConnection(strapi, (connection) =>
        createRemarkRepository({ connection, school }).newest({
          codes: [...grid.indicators.keys()],
          years: table.years,
        }),
      );
      const remarks = new Map(newest.map((remark) => [cellKey(remark), remark.text]));
      const { sheet, look } = tableToSheet({ school, year, table, grid, remarks });
      return format === 'csv' ? writeCsv({ sheet }) : writeXlsx({ sheet, look });
    },
  };
}

type Column =
  | { kind: 'plain'; name: ColumnName; width: number }
  | { kind: 'year'; year: number; width: number };

const INDENT = '　';
const NOTE =
  '填写说明：数值格留空表示不改动已保存的值；没有数值时请填“不适用”“未采集”或“不公开”；“约 12”表示估计值。数值格里可以写公式，导入时取显示的结果。“备注”随报告公开，“内部备注”不公开。请勿修改表头、“单位”和“指标代码”。';
const HEAD_ROWS = 4;

const plain = (name: ColumnName, width: number): Column => ({ kind: 'plain', name, width });

const hasSurvey = (table: ValueTable, { indicators, cells }: ValueGrid): boolean => {
  const codes = new Set(table.layout.map(({ indicator }) => indicator));
  return (
    [...codes].some((code) => indicators.get(code ?? '')?.isWeightedByRespondents === true) ||
    cells.some(
      ({ indicator, respondents, method }) =>
        codes.has(indicator) && (respondents !== null || method !== null),
    )
  );
};

const columnsOf = (table: ValueTable, grid: ValueGrid): Column[] => [
  plain('seq', 6),
  plain('label', 48),
  plain('unit', 10),
  ...table.years.map((year): Column => ({ kind: 'year', year, width: 16 })),
  ...(hasSurvey(table, grid) ? [plain('respondents', 10), plain('method', 16)] : []),
  plain('note', 30),
  plain('code', 44),
  plain('remark', 30),
];

const headOf = (column: Column): string =>
  column.kind === 'year' ? yearHead(column) : COLUMN_NAMES[column.name];

/** Text and ratios stay text: Excel makes a time of 20:1. */
const KINDS_OF_NUMBERS = new Set<TableIndicator['kind']>(['count', 'amount', 'percent']);
const WHOLE: NumberLook = { decimals: 0, isPercent: false };

const numberLook = (column: Column, indicator: TableIndicator | undefined): NumberLook | null => {
  if (!indicator) return null;
  if (column.kind === 'plain') return column.name === 'respondents' ? WHOLE : null;
  const { kind, decimals } = indicator;
  return KINDS_OF_NUMBERS.has(kind) ? { decimals, isPercent: kind === 'percent' } : null;
};

/**
 * One table of a report as a sheet in the official order of columns, filled with what stands now. One
 * column holds the codes by which an import knows the rows; the third row says which table it is.
 */
export function tableToSheet({
  school,
  year,
  table,
  grid,
  remarks = new Map(),
}: {
  school: string;
  year: number;
  table: ValueTable;
  grid: ValueGrid;
  /** Private ones, by the keys of their values. */
  remarks?: ReadonlyMap<string, string>;
}): { sheet: Sheet; look: SheetLook } {
  const columns = columnsOf(table, grid);
  const values = new Map(grid.cells.map((cell) => [cellKey(cell), cell]));
  const ownYear = surveyYear({ year, years: table.years });

  const rowOf = (row: ValueTable['layout'][number]): string[] => {
    const { indicator } = row;
    const valueOf = (of: number): GridCell | undefined =>
      indicator === null ? undefined : values.get(cellKey({ indicator, year: of }));
    const own = valueOf(ownYear);
    const texts: Record<ColumnName, string> = {
      seq: row.seq === null ? '' : String(row.seq),
      label: INDENT.repeat(row.level) + row.label,
      unit: grid.indicators.get(indicator ?? '')?.unit ?? '',
      respondents: own?.respondents?.toString() ?? '',
      method: own?.method ?? '',
      note: own?.note ?? '',
      code: indicator ?? '',
      remark: indicator === null ? '' : (remarks.get(cellKey({ indicator, year: ownYear })) ?? ''),
    };
    return columns.map((column) =>
      column.kind === 'year' ? (valueOf(column.year)?.printed ?? '') : texts[column.name],
    );
  };

  return {
    sheet: {
      name: table.title,
      rows: [
        [table.title],
        [NOTE],
        ['表格标识', writeMark({ school, year, table: table.key })],
        columns.map(headOf),
        ...table.layout.map(rowOf),
      ],
    },
    look: {
      widths: columns.map(({ width }) => width),
      headRows: HEAD_ROWS,
      numbers: [
        ...Array.from({ length: HEAD_ROWS }, () => []),
        ...table.layout.map(({ indicator }) =>
          columns.map((column) => numberLook(column, grid.indicators.get(indicator ?? ''))),
        ),
      ],
    },
  };
}
