import { TABLE_FIELDS } from '../../../../domain/content/content-fields';
import { INDICATOR_TABLE } from '../../uids';
import type { TypeView } from '../shipped-parts';

export const INDICATOR_TABLE_VIEW: TypeView = {
  uid: INDICATOR_TABLE,
  mainField: 'title',
  columns: ['title', 'kind', 'display', 'report'],
  pageSize: 50,
  sort: { by: 'createdAt', order: 'ASC' },
  rows: [
    [
      {
        name: 'title',
        width: 12,
        label: TABLE_FIELDS.title.name,
        hint: {
          zh: '只写标题文字，如“近三年招生人数”。“表 4”“附表 1”这样的编号自动加上。',
          en: 'The words alone. The label (表 4, 附表 1) is added by itself.',
        },
      },
    ],
    [
      {
        name: 'kind',
        width: 4,
        label: TABLE_FIELDS.kind.name,
        hint: {
          zh: '主管部门规定的表选“官方附表”，正文中的统计图表选“正文图表”。',
          en: 'An annex is prescribed by the authority; a chart stands in the text.',
        },
      },
      {
        name: 'display',
        width: 4,
        label: TABLE_FIELDS.display.name,
        hint: {
          zh: '各年对比用柱形图或折线图，构成比例用饼图。',
          en: 'Bars or lines compare years; a pie shows shares.',
        },
      },
      {
        name: 'report',
        width: 4,
        isReadOnly: true,
        shownBy: 'title',
        label: { zh: '所属年度报告', en: 'Report' },
        hint: {
          zh: '新建时选择，之后不能修改。只有一份报告时可以不选。',
          en: 'Chosen when the table is created, fixed afterwards. With one report it may stay empty.',
        },
      },
    ],
    [
      {
        name: 'years',
        width: 12,
        label: TABLE_FIELDS.years.name,
        hint: {
          zh: '表中有哪些年份，写在方括号里，用英文逗号隔开，如 [2023, 2024]。',
          en: 'The years of the table in brackets, such as [2023, 2024].',
        },
      },
    ],
    [
      {
        name: 'layout',
        width: 12,
        label: TABLE_FIELDS.layout.name,
        hint: {
          zh: '编辑不用改这里：官方附表的行随指标体系包提供，表中的数字在“指标值”里填写。只有熟悉 JSON 的管理员才需要修改，改错会被拒绝保存。',
          en: 'Editors need not touch this: the rows of annexes come with the pack, and the numbers are entered under Values. Only an administrator who knows JSON changes it; a mistake is refused.',
        },
      },
    ],
  ],
};
