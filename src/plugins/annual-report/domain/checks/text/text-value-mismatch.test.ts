import { textValueMismatch } from './text-value-mismatch';
import { runChecks } from '../run-checks';
import { indicator, observation } from '../../../../../../tests/support/builders/content';
import { findingsOf, prepared } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const indicators = [
  indicator({ code: 'graduates.total', name: '毕业生人数' }),
  indicator({ code: 'students.total', name: '全日制在校生人数' }),
  indicator({ code: 'staff.teachers', name: '专任教师总数' }),
  indicator({ code: 'satisfaction.students', name: '在校生满意度', unit: '%', kind: 'percent' }),
  indicator({ code: 'facilities.area', name: '建筑面积', unit: '平方米', kind: 'amount' }),
  indicator({ code: 'facilities.equipment', name: '仪器设备总值', unit: '万元', kind: 'amount' }),
  indicator({ code: 'staff.ratio', name: '生师比', unit: null, kind: 'ratio' }),
];
const observations = [
  observation({ indicator: 'graduates.total', value: 305 }),
  observation({ indicator: 'graduates.total', year: 2023, value: 312 }),
  observation({ indicator: 'students.total', value: 988 }),
  observation({ indicator: 'staff.teachers', value: 44 }),
  observation({ indicator: 'staff.teachers', year: 2023, value: 42 }),
  observation({ indicator: 'satisfaction.students', value: 91.2, text: '91.2%' }),
  observation({ indicator: 'facilities.area', value: 56390 }),
  observation({ indicator: 'facilities.equipment', value: 1063.8, text: '1063.8' }),
  observation({ indicator: 'staff.ratio', value: 20, text: '20:1' }),
];
const pack = {
  code: 'demo',
  rules: [],
  outline: [],
  aliases: { 'students.total': ['在籍学生'] },
  bounds: {},
};
const given = (...texts: string[]) => ({ ...saying(...texts), indicators, observations, pack });
const run = (...texts: string[]) => findingsOf(textValueMismatch, given(...texts));

describe('a typed number beside the name of an indicator', () => {
  it('should be reported with both numbers', () => {
    expect(run('全日制在校生 998 人，其中一年级 380 人。')).toMatchObject([
      {
        place: { type: 'chapter', field: 'content.0.content.0' },
        numbers: [
          { label: '全日制在校生', value: 998 },
          { label: '全日制在校生人数', value: 988, indicator: 'students.total', year: 2024 },
        ],
        messages: {
          zh: '正文写“全日制在校生”为 998 人，而指标“全日制在校生人数”2024 年的值是 988人。',
        },
      },
    ]);
  });

  it.each([
    '毕业生人数为 300 人。',
    '2024 年毕业生 300 人，就业良好。',
    '2023 年毕业生人数 305 人。',
    '在籍学生 1000 人。',
    '在校生满意度达到 92.1%，家长满意度 93%。',
    '仪器设备总值 1063.8 元。',
    '建筑面积 56930 平方米。',
    '生师比 21:1。',
  ])('should be held against the value of its year: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it('should be reported when it is the value of the year before', () => {
    const [finding] = run('学校现有专任教师 42 人，师德良好。');
    expect(finding?.messages.zh).toMatch(/与 2023 年的值相同，可能没有更新。$/);
  });

  it.each([
    ['the value itself', '毕业生人数 305 人，在校生满意度 91.2%。'],
    ['the value at less precision', '在校生满意度 91%，仪器设备总值 1064 万元。'],
    ['the value in another unit of money', '仪器设备总值 10638000 元。'],
    ['the value of the year that the sentence names', '2023 年毕业生人数 312 人。'],
    ['the value of the year that the paragraph names', '2023 年以来很好。毕业生人数 312 人。'],
    ['a longer name', '应届毕业生人数 30 人，生均建筑面积 57 平方米。'],
    ['a name that says more', '输送优秀毕业生 7 人参加实习。'],
    ['a short name amid other people', '走访企业，毕业生 15 人入职。'],
    ['another unit', '毕业生人数比例 62%，建筑面积 103 亩。'],
    ['an approximate number', '毕业生人数约 300 人，毕业生人数近 310 人。'],
    ['a cumulative number', '累计毕业生人数 3000 人。'],
    ['a plan', '计划毕业生人数 400 人。'],
    ['a span of years', '2021—2025 年毕业生人数 1500 人。'],
    ['a year without a value', '2020 年毕业生人数 280 人。'],
    ['the same ratio', '生师比 20：1。'],
  ])('should pass %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });

  it('should be left alone where a fact token printed it', () => {
    const context = prepared(given('毕业生人数 300 人。'));
    const bound = context.passages.map((passage) => ({
      ...passage,
      facts: [{ start: 5, end: 10, indicator: 'graduates.total', year: 2024, form: 'text' }],
    }));
    const checks = [textValueMismatch];
    expect(runChecks({ context, checks })).toHaveLength(1);
    expect(runChecks({ context: { ...context, passages: bound }, checks })).toEqual([]);
  });

  it('should mean nothing where two indicators of one unit have the name', () => {
    const twice = [...indicators, indicator({ code: 'other.graduates', name: '毕业生人数' })];
    expect(
      findingsOf(textValueMismatch, { ...given('毕业生人数 300 人。'), indicators: twice }),
    ).toEqual([]);
  });
});
