import { historicYears } from './historic-years';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { lastYearReport } from '../../../../../../tests/support/builders/last-year';
import { saying } from '../../../../../../tests/support/builders/saying';

const LAST_YEAR = lastYearReport(
  saying(
    '学校始建于 1958 年，前身为地区农业技术学校，占地 86880 平方米。',
    '学校与医药高等专科学校自 2019 年起开展“三二分段”贯通培养。',
    '学校安排 2021 年立项的课题 12 项进行中期检查和验收。',
  ),
);
const run = (text: string) => findingsOf(historicYears, { ...saying(text), lastYear: LAST_YEAR });

describe('years of long ago', () => {
  it.each([
    '学校始建于 1985 年，前身为地区农业技术学校，占地 90000 平方米。',
    '学校与医药高等专科学校自 2014 年起开展“三二分段”贯通培养，已有三个专业。',
    '学校与医药高等专科学校自2017年起开展“三二分段”贯通培养。',
  ])('should be those of last year’s edition: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '学校始建于 1958 年，前身为地区农业技术学校，占地 90000 平方米。',
    '学校安排 2022 年立项的课题 14 项进行中期检查和验收。',
    '学校与农业职业学院自 2014 年起开展“三二分段”贯通培养。',
    '学校始建于 1985 年。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
