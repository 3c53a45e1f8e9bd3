import { CONTENT_STATUSES } from '../envelope';
import {
  CHAPTER_NUMBER_PATTERN,
  CODE_PATTERN,
  DEFAULT_PAGE_SIZE,
  FORMAT_PATTERN,
  KEY_PATTERN,
  MAX_CODE,
  MAX_DISTRICT,
  MAX_FORMAT,
  MAX_INDICATORS,
  MAX_KEY,
  MAX_PAGE_SIZE,
  NAME_PATTERN,
  WHOLE_NUMBERS,
  YEARS,
} from '../parameters';
import { ROLLUP_GROUPS } from '../aggregate';
import type { Parameter } from './operation';

type Described = Omit<Parameter, 'in' | 'required'>;

const inPath = (parameter: Described): Parameter => ({ ...parameter, in: 'path', required: true });

const inQuery = (parameter: Described): Parameter => ({
  ...parameter,
  in: 'query',
  required: false,
});

const key = { type: 'string', pattern: KEY_PATTERN.source, maxLength: MAX_KEY };
const code = { type: 'string', pattern: CODE_PATTERN.source, maxLength: MAX_CODE };
const year = { type: 'integer', ...YEARS };
const wholeNumber = { type: 'integer', ...WHOLE_NUMBERS };

const school: Described = {
  name: 'school',
  description: 'Code of the school (学校代码)',
  schema: key,
  example: 'juying',
};

const reportYear: Described = {
  name: 'year',
  description: 'Year of the report (年度)',
  schema: year,
  example: 2024,
};

const format: Described = {
  name: 'format',
  description: 'Format (格式): `csv`, `xlsx` or `json-stat`',
  schema: { type: 'string', pattern: FORMAT_PATTERN.source, maxLength: MAX_FORMAT },
  example: 'csv',
};

/** The parameters of the public contract, by what they mean; a name of the address can mean two things. */
export const PARAMETERS = {
  school: inPath(school),
  year: inPath(reportYear),
  edition: inPath({
    name: 'number',
    description: 'Number of the edition (版次), from 1',
    schema: wholeNumber,
    example: 1,
  }),
  chapter: inPath({
    name: 'number',
    description: 'Number of the chapter (章节编号) in the outline, up to three levels',
    schema: { type: 'string', pattern: CHAPTER_NUMBER_PATTERN.source },
    example: '2.1',
  }),
  case: inPath({
    name: 'number',
    description: 'Number of the case (案例编号) in reading order, from 1',
    schema: wholeNumber,
    example: 9,
  }),
  table: inPath({
    name: 'key',
    description: 'Key of the table (表的标识); it stays the same from edition to edition',
    schema: key,
    example: 'annex-1',
  }),
  tableFormat: inPath({ ...format, example: 'csv' }),
  indicatorsFormat: inPath({ ...format, example: 'csv' }),
  reportFormat: inPath({ ...format, description: 'Format (格式): `jsonld`', example: 'jsonld' }),
  packageFormat: inPath({ ...format, description: 'Format (格式): `zip`', example: 'zip' }),
  bom: inQuery({
    name: 'bom',
    description: 'Of CSV alone: begins with a byte order mark, which Excel wants (带 BOM)',
    schema: { type: 'string', enum: ['true', 'false'], default: 'false' },
    example: 'true',
  }),
  indicator: inPath({
    name: 'indicator',
    description: 'Code of the indicator (指标代码)',
    schema: code,
    example: 'graduates.total',
  }),
  ofSchool: inQuery({ ...school, description: 'Only this school (学校代码)' }),
  ofYear: inQuery({ ...reportYear, description: 'Only reports of this year (年度)' }),
  ofDistrict: inQuery({
    name: 'district',
    description: 'Only schools of this district (区县), by its name',
    schema: { type: 'string', pattern: NAME_PATTERN.source, maxLength: MAX_DISTRICT },
    example: '九龙坡区',
  }),
  page: inQuery({
    name: 'page',
    description: 'Page of the list, from 1',
    schema: { ...wholeNumber, default: 1 },
    example: 1,
  }),
  pageSize: inQuery({
    name: 'pageSize',
    description: 'Entries on a page',
    schema: { type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE },
    example: 10,
  }),
  ofValues: {
    ...inQuery({ ...reportYear, description: 'Year of the values (数据年度)' }),
    required: true,
  },
  groupedBy: inQuery({
    name: 'by',
    description: 'What the schools are grouped by: district 区县, city 市, type 类型, school 学校',
    schema: { type: 'string', enum: [...ROLLUP_GROUPS], default: 'district' },
    example: 'school',
  }),
  indicators: {
    ...inQuery({
      name: 'indicator',
      description:
        'Codes of indicators (指标代码), separated by commas; without it, all of the year',
      schema: { type: 'array', items: code, minItems: 1, maxItems: MAX_INDICATORS },
      example: ['graduates.total', 'students.total'],
    }),
    style: 'form',
    explode: false,
  },
  from: inQuery({ name: 'from', description: 'First year', schema: year, example: 2023 }),
  to: inQuery({
    name: 'to',
    description: 'Last year, not before `from`',
    schema: year,
    example: 2024,
  }),
  status: inQuery({
    name: 'status',
    description:
      '`draft`: what editors work on 草稿; `published`: what a release would take 可发布',
    schema: { type: 'string', enum: [...CONTENT_STATUSES], default: 'draft' },
    example: 'published',
  }),
} satisfies Record<string, Parameter>;
