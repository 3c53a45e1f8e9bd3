import { VALUE_ORIGINS, VALUE_STATUSES } from '../../contract/value';

export type ColumnType = 'string' | 'integer' | 'number';

/** A column of a file: its name for programs, its titles for people. */
export type Column = {
  name: string;
  type: ColumnType;
  zh: string;
  en: string;
  /** The words that can stand in it. */
  words?: readonly string[];
};

type Meaning = Omit<Column, 'name'>;

const ROW_COLUMNS = {
  row: { type: 'string', zh: '行标识', en: 'Key of the row in its table' },
  seq: { type: 'integer', zh: '序号', en: 'Sequence number as printed' },
  indicator: { type: 'string', zh: '指标代码', en: 'Code of the indicator; empty on a heading' },
  label: { type: 'string', zh: '名称', en: 'Label as printed' },
  unit: { type: 'string', zh: '单位', en: 'Unit' },
  level: { type: 'integer', zh: '层级', en: 'Level in the hierarchy of rows, from 0' },
  parent: { type: 'string', zh: '上级行', en: 'Key of the row above in the hierarchy' },
  footnote: { type: 'string', zh: '脚注', en: 'Footnote of the row' },
} satisfies Record<string, Meaning>;

const CELL_COLUMNS = {
  value: { type: 'number', zh: '数值', en: 'Number; empty where the status says why' },
  text: { type: 'string', zh: '打印文本', en: 'Text as printed' },
  status: { type: 'string', zh: '状态', en: 'Status of the value', words: VALUE_STATUSES },
  origin: { type: 'string', zh: '来源', en: 'Where the value comes from', words: VALUE_ORIGINS },
} satisfies Record<string, Meaning>;

const SURVEY_COLUMNS = {
  respondents: { type: 'integer', zh: '调查人数', en: 'Number of respondents' },
  method: { type: 'string', zh: '调查方式', en: 'Method of the survey' },
  note: { type: 'string', zh: '备注', en: 'Note' },
} satisfies Record<string, Meaning>;

const INDICATOR_COLUMNS = {
  indicator: { type: 'string', zh: '指标代码', en: 'Code of the indicator' },
  name: { type: 'string', zh: '指标名称', en: 'Name of the indicator' },
  unit: ROW_COLUMNS.unit,
  kind: { type: 'string', zh: '类别', en: 'Kind of value' },
  year: { type: 'integer', zh: '年份', en: 'Year of the value' },
  ...CELL_COLUMNS,
  formula: { type: 'string', zh: '计算公式', en: 'Formula of a derived value' },
} satisfies Record<string, Meaning>;

const PROVENANCE_COLUMNS = {
  school: { type: 'string', zh: '学校代码', en: 'Code of the school' },
  report_year: { type: 'integer', zh: '报告年份', en: 'Year of the report' },
  table: { type: 'string', zh: '表标识', en: 'Key of the table' },
  edition: { type: 'integer', zh: '版次', en: 'Number of the edition' },
  sha256: { type: 'string', zh: '版次校验值', en: 'SHA-256 of the edition' },
} satisfies Record<string, Meaning>;

const named = (meanings: Record<string, Meaning>): Column[] =>
  Object.entries(meanings).map(([name, meaning]) => ({ name, ...meaning }));

/** Columns of a table as printed: those of the row, then seven for each year, such as `value_2024`. */
export function tableColumns({ years }: { years: number[] }): Column[] {
  return [
    ...named(ROW_COLUMNS),
    ...years.flatMap((year) =>
      named({ ...CELL_COLUMNS, ...SURVEY_COLUMNS }).map(({ name, zh, en, ...column }) => ({
        ...column,
        name: `${name}_${year}`,
        zh: `${year} 年${zh}`,
        en: `${en}, ${year}`,
      })),
    ),
  ];
}

/** Columns of the register of indicators: one line for each indicator and year. */
export function indicatorColumns(): Column[] {
  return named(INDICATOR_COLUMNS);
}

/** Columns that say on every line where it comes from, so that lines of many files can stand together. */
export function provenanceColumns(): Column[] {
  return named(PROVENANCE_COLUMNS);
}
