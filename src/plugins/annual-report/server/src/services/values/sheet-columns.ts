import { halfWidth } from '../../../../domain/base/half-width';

/** Head of a sheet of values, in the words of the official forms. */
export const COLUMN_NAMES = {
  seq: '序号',
  label: '指标',
  unit: '单位',
  respondents: '调查人数',
  method: '调查方式',
  note: '备注',
  code: '指标代码',
} satisfies Record<string, string>;

const COLUMNS = ['seq', 'label', 'unit', 'respondents', 'method', 'note', 'code'] as const;

export type ColumnName = (typeof COLUMNS)[number];

/** `juying/2024/annex-1`: which table of which report a sheet is. */
const MARK = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/(\d{4})\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

export type TableMark = { school: string; year: number; table: string };

export const writeMark = ({ school, year, table }: TableMark): string =>
  `${school}/${year}/${table}`;

export const readMark = ({ text }: { text: string }): TableMark | null => {
  const [, school, year, table] = MARK.exec(text.trim()) ?? [];
  return school && year && table ? { school, year: Number(year), table } : null;
};

export const yearHead = ({ year }: { year: number }): string => `${year} 年`;

export type Head =
  | { kind: 'column'; column: ColumnName }
  | { kind: 'year'; year: number }
  | { kind: 'none' }
  | { kind: 'unknown' };

/** What a cell of the head says that its column holds; spaces and full-width signs do not matter. */
export const readHead = ({ text }: { text: string }): Head => {
  const plain = halfWidth({ text }).replace(/\s+/g, '');
  if (plain === '') return { kind: 'none' };
  const column = COLUMNS.find((name) => COLUMN_NAMES[name] === plain);
  if (column) return { kind: 'column', column };
  const [, year] = /^(\d{4})年?$/.exec(plain) ?? [];
  return year ? { kind: 'year', year: Number(year) } : { kind: 'unknown' };
};

/** The year whose value carries the respondents, the method and the note of a row: the report's own. */
export const surveyYear = ({ year, years }: { year: number; years: number[] }): number =>
  years.includes(year) ? year : Math.max(...years);
