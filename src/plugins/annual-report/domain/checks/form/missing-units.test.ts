import { missingUnits } from './missing-units';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(missingUnits, saying(...texts)).map(({ quote }) => quote);

describe('counts without a unit', () => {
  it.each([
    ['共组织焊工 21 人，叉车工 11 参加培训。', '共组织焊工 21 人，叉车工 11 参加培训'],
    ['购置电脑 40 台、投影机 6。', '购置电脑 40 台、投影机 6'],
    ['获奖 12 项，其中国家级 2，省级 3 项。', '获奖 12 项，其中国家级 2，省级 3 项'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '焊工 21 人，叉车工 11 人参加培训。',
    '女生 5、男生 6 人。',
    '培训 21 人，时间为 2024。',
    '教师 96 人，详见附表 5。',
    '培训学员 21 人，合格率 95%。',
    '培训 21 人，技能人才 3 万多人。',
    '班级 26 个，师生比 1:20。',
    '电脑 40 台，编号 12。',
    '学费 48.94 万元，生均 57.54 万元。',
    '招生 410 人，合计 1,063 人。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('should say the number that lacks its unit', () => {
    expect(findingsOf(missingUnits, saying('焊工 21 人，叉车工 11 参加。'))).toMatchObject([
      { severity: 'warning', numbers: [{ label: '叉车工', text: '11', value: 11 }] },
    ]);
  });
});
