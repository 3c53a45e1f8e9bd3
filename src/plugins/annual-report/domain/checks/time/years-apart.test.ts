import { yearsApart } from './years-apart';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (text: string) => findingsOf(yearsApart, saying(text));

describe('years between two years', () => {
  it.each([
    '五年前的 2021 年，他还是一名学徒。',
    '他 2015 年入学，三年后的 2020 年走上工作岗位。',
    '学校回访 2021 届毕业生毕业五年的发展情况。',
    '2024 年是“十四五”规划的收官之年。',
    '今年是“十四五”规划实施的第三年。',
  ])('should be as many as said: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '三年前的 2021 年，他还是一名学徒。',
    '他 2015 年入学，三年后的 2018 年走上工作岗位。',
    '学校回访 2021 届毕业生毕业三年的发展情况。',
    '2021 年是“十四五”规划的开局之年。',
    '今年是“十四五”规划的第四年。',
    '2024 年 5 年制学生毕业。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
