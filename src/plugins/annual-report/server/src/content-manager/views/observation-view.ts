import { OBSERVATION } from '../../uids';
import type { TypeView } from '../shipped-parts';

export const OBSERVATION_VIEW: TypeView = {
  uid: OBSERVATION,
  mainField: 'indicatorCode',
  columns: ['indicatorCode', 'year', 'value', 'text', 'valueStatus', 'schoolCode'],
  pageSize: 50,
  sort: { by: 'indicatorCode', order: 'ASC' },
  rows: [
    [
      {
        name: 'indicatorCode',
        width: 6,
        label: { zh: '指标代码', en: 'Indicator code' },
        hint: {
          zh: '是哪个指标的数值，代码在“指标”列表中查找，如 graduates.total。保存后不能修改。',
          en: 'Which indicator the value belongs to; its code stands in the list of indicators. Fixed once saved.',
        },
      },
      {
        name: 'schoolCode',
        width: 3,
        label: { zh: '学校代码', en: 'School code' },
        hint: { zh: '如 juying。保存后不能修改。', en: 'Such as juying. Fixed once saved.' },
      },
      {
        name: 'year',
        width: 3,
        label: { zh: '年度', en: 'Year' },
        hint: { zh: '如 2024。保存后不能修改。', en: 'Such as 2024. Fixed once saved.' },
      },
    ],
    [
      {
        name: 'value',
        width: 4,
        label: { zh: '数值', en: 'Value' },
        hint: {
          zh: '只填数字，不写单位、百分号和千位逗号：98.5% 填 98.5。0 就填 0；没有数据时留空，并在“数值状态”说明原因。',
          en: 'The number alone, without unit, percent sign or thousands comma: 98.5 for 98.5%. Zero is 0; where there is none, leave it empty and say why under Status.',
        },
      },
      {
        name: 'text',
        width: 4,
        label: { zh: '原文写法', en: 'As printed' },
        hint: {
          zh: '报告中要印成的样子，如“1,250”或“98.50”；与数值写法一样时留空。指标本身是文字时，文字填在这里。',
          en: 'How the report prints it, such as 1,250; empty when it is printed as the value is. Where the indicator is words, they stand here.',
        },
      },
      {
        name: 'valueStatus',
        width: 4,
        label: { zh: '数值状态', en: 'Status' },
        hint: {
          zh: '核定的数选“最终值”，以后可能改的选“暂定值”，推算的选“估计值”。没有数时选“不适用”“未采集”或“不公开”，数值留空。',
          en: '“Final” for a settled number, “Provisional” for one that may change, “Estimated” for one worked out. Without a number: “Not applicable”, “Not collected” or “Withheld”, and no value.',
        },
      },
    ],
    [
      {
        name: 'respondents',
        width: 4,
        label: { zh: '调查人数', en: 'Respondents' },
        hint: {
          zh: '满意度等问卷的有效答卷人数，如 305；不是问卷得来的数留空。',
          en: 'How many answered, where the value comes from a survey; else empty.',
        },
      },
      {
        name: 'method',
        width: 8,
        label: { zh: '取得方法', en: 'Method' },
        hint: {
          zh: '数据怎样得来，如“网上问卷”“实地清点”“财务决算”。',
          en: 'How it was found: a survey, a count, the accounts.',
        },
      },
    ],
    [
      {
        name: 'note',
        width: 12,
        label: { zh: '备注', en: 'Note' },
        hint: {
          zh: '读者需要知道的说明，如“口径与上年不同”。会随数值公开。',
          en: 'What a reader has to know, such as a changed definition. It is published with the value.',
        },
      },
    ],
  ],
};
