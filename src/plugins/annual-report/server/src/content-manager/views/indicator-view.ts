import { INDICATOR } from '../../uids';
import type { TypeView } from '../shipped-parts';

export const INDICATOR_VIEW: TypeView = {
  uid: INDICATOR,
  mainField: 'name',
  columns: ['name', 'code', 'unit', 'kind', 'aggregation'],
  pageSize: 50,
  sort: { by: 'code', order: 'ASC' },
  rows: [
    [
      {
        name: 'name',
        width: 6,
        label: { zh: '指标名称', en: 'Name' },
        hint: {
          zh: '官方指标表中的名称，如“毕业生人数”。',
          en: 'As in the official table, such as 毕业生人数.',
        },
      },
      {
        name: 'nameEn',
        width: 6,
        label: { zh: '英文名称', en: 'English name' },
        hint: { zh: '例如 Graduates，可以不填。', en: 'Such as Graduates; it may stay empty.' },
      },
    ],
    [
      {
        name: 'code',
        width: 6,
        label: { zh: '指标代码', en: 'Indicator code' },
        hint: {
          zh: '小写英文，用点分级，如 graduates.total。有了数值以后不能修改。',
          en: 'Small letters, with dots between levels, such as graduates.total. It cannot change once it has values.',
        },
      },
      {
        name: 'unit',
        width: 3,
        label: { zh: '计量单位', en: 'Unit' },
        hint: { zh: '如：人、%、万元、平方米。', en: 'Such as 人, %, 万元.' },
      },
      {
        name: 'decimals',
        width: 3,
        label: { zh: '小数位数', en: 'Decimals' },
        hint: { zh: '打印时保留几位小数。', en: 'How many are printed.' },
      },
    ],
    [
      {
        name: 'kind',
        width: 4,
        label: { zh: '数值类型', en: 'Kind' },
        hint: {
          zh: '人数、台数是“数量”，经费是“金额”，带 % 的是“百分比”，生师比是“比值”。',
          en: 'People and things are counts, money is an amount, what has a % is a percentage, pupils per teacher is a ratio.',
        },
      },
      {
        name: 'direction',
        width: 4,
        label: { zh: '好坏方向', en: 'Direction' },
        hint: {
          zh: '数值变大是好事、坏事，还是无所谓。',
          en: 'Whether a greater value is better, worse or neither.',
        },
      },
      {
        name: 'aggregation',
        width: 4,
        label: { zh: '多校汇总方式', en: 'Aggregation' },
        hint: {
          zh: '人数等可以“相加”；比率用“按公式重算”或“加权平均”；不能汇总的选“不汇总”。',
          en: 'Counts add up; rates are computed again or weighted; what cannot be aggregated is “None”.',
        },
      },
    ],
    [
      {
        name: 'definition',
        width: 12,
        label: { zh: '口径说明', en: 'Definition' },
        hint: {
          zh: '算哪些、不算哪些、截止到哪天，照抄官方填报说明。',
          en: 'What counts, what does not, and as of which day: as in the official instructions.',
        },
      },
    ],
    [
      {
        name: 'source',
        width: 12,
        label: { zh: '数据来源', en: 'Source' },
        hint: {
          zh: '数据由哪个部门、哪个系统提供，如“附表 1”“学籍系统”。',
          en: 'The department, table or system that the figure comes from.',
        },
      },
    ],
    [
      {
        name: 'formula',
        width: 6,
        label: { zh: '计算公式', en: 'Formula' },
        hint: {
          zh: '只有由其他指标算出的指标才填，用指标代码、加减乘除号（+、-、*、/）、括号和 percent(甲, 乙) 等函数书写，减号前后要加空格；直接填报的留空。',
          en: 'Only for what is computed from other indicators, written with their codes, the signs +, -, *, /, parentheses and functions such as percent(a, b), with blanks around a minus; empty for what is reported.',
        },
      },
      {
        name: 'aggregationWeight',
        width: 6,
        label: { zh: '加权用的指标代码', en: 'Weighted by' },
        hint: {
          zh: '汇总方式为“加权平均”时填作为权重的指标代码，如 students.total；按调查人数加权的留空。',
          en: 'For a weighted average: the code of the indicator that weighs it; empty when respondents do.',
        },
      },
    ],
  ],
};
