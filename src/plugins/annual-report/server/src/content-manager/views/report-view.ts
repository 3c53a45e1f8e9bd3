import { REPORT_FIELDS } from '../../../../domain/content/content-fields';
import { REPORT } from '../../uids';
import type { TypeView } from '../shipped-parts';

export const REPORT_VIEW: TypeView = {
  uid: REPORT,
  mainField: 'title',
  columns: ['title', 'schoolCode', 'year', 'updatedAt'],
  pageSize: 50,
  sort: { by: 'year', order: 'DESC' },
  rows: [
    [
      {
        name: 'title',
        width: 12,
        label: REPORT_FIELDS.title.name,
        hint: {
          zh: '封面上的标题，写全校名和年份，如“某某学校职业教育质量报告（2024 年度）”。',
          en: 'The title on the cover, with the full name of the school and the year.',
        },
      },
    ],
    [
      {
        name: 'subtitle',
        width: 12,
        label: REPORT_FIELDS.subtitle.name,
        hint: {
          zh: '封面标题下的一行，可以不填。',
          en: 'The line below the title on the cover; it may stay empty.',
        },
      },
    ],
    [
      {
        name: 'schoolCode',
        width: 6,
        label: { zh: '学校代码', en: 'School code' },
        hint: {
          zh: '填报学校的代码，与“学校”中登记的一致，如 juying。报告有了内容以后不能修改。',
          en: 'The code of the school as entered under Schools, such as juying. It cannot change once the report has content.',
        },
      },
      {
        name: 'year',
        width: 6,
        label: REPORT_FIELDS.year.name,
        hint: {
          zh: '四位数字，如 2024。一所学校一个年度只有一份报告。',
          en: 'Four digits, such as 2024. A school has one report for a year.',
        },
      },
    ],
    [
      {
        name: 'pack',
        width: 6,
        label: { zh: '指标体系包', en: 'Pack' },
        hint: {
          zh: '报告所用官方指标表的代码，如 secondary-vocational-2024；用“report:create”新建的报告已填好。',
          en: 'The code of the official tables that the report follows, such as secondary-vocational-2024; a report made by report:create has it.',
        },
      },
      {
        name: 'numberCoverage',
        width: 6,
        label: { zh: '数字依据的最低比例（%）', en: 'Numbers accounted for, at least (%)' },
        hint: {
          zh: '发布时正文里至少多少比例的数字要有依据，如 90；不填则不要求。见“数字台账”。',
          en: 'The share of the numbers of the text that must be accounted for before a release, such as 90; nothing is asked for while it is empty. See the ledger of numbers.',
        },
      },
    ],
    [
      {
        name: 'statement',
        width: 12,
        label: REPORT_FIELDS.statement.name,
        hint: {
          zh: '报告正文之前的声明，如“本校对本报告内容的真实性、完整性和准确性负责”。',
          en: 'The statement before the report itself: that the school answers for its content being true, complete and correct.',
        },
      },
    ],
    [
      {
        name: 'signatory',
        width: 12,
        label: REPORT_FIELDS.signatory.name,
        hint: {
          zh: '声明的落款，写职务和姓名，或写学校全称。',
          en: 'Who signs the statement: office and name, or the full name of the school.',
        },
      },
    ],
  ],
};
