import { foundingAge } from './founding-age';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(foundingAge, saying(...texts));

const FOUNDED = '学校于 1996 年 5 月经批准成立。';

describe('the age of the school', () => {
  it('should be held against a founding that stands some sentences before', () => {
    const text =
      '学校地处滨海新区。始建于 1956 年，1998 年更名。校园优美，占地 300 亩，已有 78 年办学历史。';
    expect(run(text)).toMatchObject([{ numbers: [{ value: 1956 }, { value: 78 }] }]);
  });

  it.each(['办学近 30 年。', '办学近三十年。', '办学 28 年。', '走过 20 余年办学历程。'])(
    'should pass an age that fits the founding year: %s',
    (text) => {
      expect(run(FOUNDED, text)).toEqual([]);
    },
  );

  it.each([
    '办学 40 年。',
    '办学近 50 年。',
    '建校 20 年。',
    '已有 15 余年办学历史。',
    '喜迎建校 40 周年。',
    '走过 18 个春秋。',
    '近八十年来，学校薪火相传。',
  ])('should name one that does not: %s', (text) => {
    expect(run(FOUNDED, text)).toMatchObject([{ numbers: [{ value: 1996 }, {}] }]);
  });

  it.each([
    ['a school that names no founding year', ['办学 40 年。']],
    ['an anniversary that fits', [FOUNDED, '迎来建校 28 周年。', '举行 28 周年校庆。']],
    ['a school that names two', [FOUNDED, '学校创办于 1958 年。', '已有 66 年办学历史。']],
    ['years of something else', [FOUNDED, '担任技术岗位 5 年以上，合作 10 年。']],
    ['the founding of someone else', ['重庆某公司 1980 年成立。', '办学 28 年。']],
  ])('should be silent on %s', (_, texts) => {
    expect(run(...texts)).toEqual([]);
  });
});
