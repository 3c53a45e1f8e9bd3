import { eventYear } from './event-year';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (text: string) => findingsOf(eventYear, saying(text));

describe('the year of an event', () => {
  it.each([
    '2042 年 3 月 22 日召开教职工代表大会。',
    '2014 年 3 月 22 日，学校召开教职工代表大会。',
    '2025 年 9 月举办了第十届技能节。',
    '2034 年 5 月 4 日，师生赴渔港开展志愿服务。',
  ])('should fit the report: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '2024 年 3 月 22 日召开教职工代表大会。',
    '2023 年 11 月 8 日举办艺术节。',
    '2025 年 3 月将举办艺术节。',
    '2014 年 3 月 22 日，学校成立理事会，组织首次会议。',
    '2019 年 6 月 3 日召开的会议影响深远。',
    '计划于 2026 年 5 月完成建设。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
