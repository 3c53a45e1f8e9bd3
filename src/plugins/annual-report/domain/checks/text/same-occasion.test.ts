import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { sayingAndTelling } from '../../../../../../tests/support/builders/saying';
import { sameOccasionDate, sameOccasionNumber, sameOccasionPlace } from './same-occasion';

type Told = { chapter: string; story: string; title?: string };

const found = (check: typeof sameOccasionDate, told: Told) =>
  findingsOf(check, sayingAndTelling(told)).map(({ messages }) => messages.zh);

describe('numbers of one occasion', () => {
  it.each([
    [
      'by a reference to the case',
      {
        chapter: '11 月 8 日举办第五届海洋文化节，师生 1530 人参加（见案例 1）。',
        story: '海洋文化节当天，1350 名师生参加了灯塔探访。',
      },
      ['1530 人', '1350 名'],
    ],
    [
      'by rare words',
      {
        chapter: '学校承办“平安护航”船员培训，全年开班 47 期。',
        story: '“平安护航”船员培训走进渔村，开班 74 期，学员大多是渔民。',
      },
      ['47 期', '74 期'],
    ],
  ])('should be found different %s', (_, told, numbers) => {
    const [message] = found(sameOccasionNumber, told);
    for (const number of numbers) expect(message).toContain(number);
  });

  it.each([
    [
      'the same numbers',
      '学校承办“平安护航”船员培训，开班 47 期。',
      '“平安护航”船员培训走进渔村，开班 47 期。',
    ],
    [
      'numbers that are no slip apart',
      '学校承办“平安护航”船员培训，开班 47 期。',
      '“平安护航”船员培训走进渔村，开班 12 期。',
    ],
    ['other occasions', '学校承办烹饪比赛，参赛 312 人。', '学校举办运动会，参赛 321 人。'],
    [
      'about so many',
      '学校承办“平安护航”船员培训，开班约 47 期。',
      '“平安护航”船员培训走进渔村，开班 74 期。',
    ],
  ])('should leave %s alone', (_, chapter, story) => {
    expect(found(sameOccasionNumber, { chapter, story })).toEqual([]);
  });
});

describe('dates of one occasion', () => {
  it.each([
    [
      '2024 年 4 月 13 日组织学生赴红岩村研学（见案例 1）。',
      '4 月 3 日，学生乘车前往红岩村。',
      '4 月 13 日',
    ],
    [
      '2024 年 9 月 21 日举行海港职教联盟成立大会。',
      '2024 年 9 月 12 日，海港职教联盟成立大会在滨江校区召开。',
      '9 月 21 日',
    ],
  ])('should be found different in %p and %p', (chapter, story, date) => {
    const [message] = found(sameOccasionDate, { chapter, story });
    expect(message).toContain(date);
  });

  it.each([
    [
      'the same day',
      '9 月 12 日举行海港职教联盟成立大会。',
      '2024 年 9 月 12 日，海港职教联盟成立大会召开。',
    ],
    [
      'a day within the month',
      '2024 年 9 月举行海港职教联盟成立大会。',
      '9 月 12 日，海港职教联盟成立大会召开。',
    ],
    [
      'days of two meetings',
      '3 月 5 日海港职教联盟理事会召开。',
      '10 月 28 日海港职教联盟理事会召开。',
    ],
    ['days of other things', '3 月 5 日志愿者清理海滩。', '3 月 6 日举办歌咏比赛。'],
  ])('should leave %s alone', (_, chapter, story) => {
    expect(found(sameOccasionDate, { chapter, story })).toEqual([]);
  });
});

describe('what both tell with so much else in common', () => {
  it('should be one day of one month', () => {
    const told = {
      chapter: '5 月 25 日，全省职业院校技能大赛手工制茶赛项在澜川市开赛，32 名选手参赛。',
      story: '5 月 18 日，全省职业院校技能大赛手工制茶赛项在澜川市开赛，32 名选手一人一口锅。',
    };
    expect(found(sameOccasionDate, told)).toHaveLength(1);
  });
});

describe('places of one occasion', () => {
  it('should be found different', () => {
    const told = {
      chapter: '现代航运产业学院 5 月在滨江校区揭牌。',
      story: '现代航运产业学院在东滩校区揭牌，企业投入设备。',
    };
    expect(found(sameOccasionPlace, told)[0]).toMatch(/滨江校区.*东滩校区|东滩校区.*滨江校区/);
  });

  it.each([
    ['the same campus', '现代航运产业学院在滨江校区揭牌。', '现代航运产业学院在滨江校区揭牌。'],
    ['two things', '在滨江校区建成轮机模拟室。', '在东滩校区举办海洋文化节开幕式。'],
    [
      'both campuses',
      '现代航运产业学院在滨江校区揭牌。',
      '现代航运产业学院在滨江校区、东滩校区揭牌。',
    ],
  ])('should leave %s alone', (_, chapter, story) => {
    expect(found(sameOccasionPlace, { chapter, story })).toEqual([]);
  });
});
