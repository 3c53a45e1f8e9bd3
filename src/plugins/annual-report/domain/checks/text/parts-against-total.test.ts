import { partsAgainstTotal } from './parts-against-total';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(partsAgainstTotal, saying(...texts));

describe('parts against their total', () => {
  it.each([
    '2024 年招生 410 人，其中交通运输类 82 人；装备制造类 76 人；文化艺术类 162 人；电子与信息类 51 人、财经商贸类 39 人。',
    '全日制在校生 988 人，其中一年级 380 人、二年级 303 人、三年级 305 人。',
    '今年就业人数 143 人，其中面向第二产业 47 人，面向第三产业 96 人。',
    '对口高考上线 162人，其中专科 161人，本科 1人。',
    '共有党员 14 人（正式党员 13 人、流动党员 1 人）。',
    '教育事业收入 100.5 万元（校内 60.3 万元、校外 40.2 万元）。',
    '一年级 380 人、二年级 303 人，共计 683 人。',
  ])('should pass parts that add up: %s', (text) => {
    expect(run(text)).toEqual([]);
  });

  it('should show the sum of parts that do not', () => {
    const [finding] = run(
      '招生 410 人，其中交通运输类 82 人；装备制造类 96 人；文化艺术类 242 人。',
    );
    expect(finding).toMatchObject({
      severity: 'warning',
      place: { type: 'chapter', field: 'content.0.content.0' },
      messages: {
        zh: expect.stringMatching(/82\+96\+242=420。$/),
        en: expect.stringMatching(/\.$/),
      },
      numbers: [
        { label: '招生', value: 410 },
        { label: '交通运输类', value: 82 },
        { label: '装备制造类', value: 96 },
        { label: '文化艺术类', value: 242 },
      ],
    });
  });

  it.each([
    '在校生 988 人，其中一年级 380 人、二年级 303 人、三年级 300 人。',
    '对口高考上线 162 人，其中专科 160 人，本科 1 人。',
    '在校生 988 人（男生 620 人、女生 370 人）。',
    '党员 14 人（正式党员 12 人、流动党员 1 人）。',
    '一年级 380 人、二年级 303 人，共计 693 人。',
  ])('should name parts that are all there are and miss their total: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it('should name a part that is larger than its total', () => {
    const [finding] = run('毕业生 305 人，其中升学 350 人。');
    expect(finding?.messages.zh).toMatch(/比总数还多。$/);
  });

  it('should show sums of money in the unit of the total', () => {
    const [finding] = run('收入 100 万元（校内 60 万元、校外 50 万元）。');
    expect(finding?.messages.zh).toMatch(/60\+50=110。$/);
  });

  it.each([
    ['parts that may overlap', '在校生 988 人，其中女生 400 人，住校生 700 人。'],
    ['a list that may leave some out', '招生 410 人，其中交通运输类 82 人、装备制造类 76 人。'],
    ['a list with 等', '招生 410 人（交通运输类 82 人、装备制造类 76 人等）。'],
    ['a single part', '在校生 988 人，其中女生 400 人。'],
    ['parts of another unit', '获奖 15 项，其中一等奖 2 项，获奖学生 30 人。'],
    ['means', '到款额均值 610.9 万元，其中公办院校到款额均值 1531.1 万元。'],
    ['an approximate total', '参加活动约 400 人，其中一年级 300 人、二年级 200 人。'],
    ['levels that include each other', '教师 44 人（本科及以上 42 人、硕士及以上 6 人）。'],
    ['amounts that add up but for rounding', '收入 10.1 万元（校内 5.04 万元、校外 5.03 万元）。'],
  ])('should be silent on %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });
});
