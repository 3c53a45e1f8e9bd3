import { birthDates } from './identity-documents';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(birthDates, saying(...texts)).map(({ quote }) => quote);

describe('birth dates', () => {
  it.each([
    ['张三，1990 年 5 月生，教师。', '1990 年 5 月生'],
    ['出生日期：1990-05-03。', '出生日期:1990-05-03'],
    ['李四，1990 年 5 月 3 日出生。', '1990 年 5 月 3 日出生'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each(['2024 年 5 月生产实习。', '2024 年 5 月学生 410 人。', '学校于 1996 年 5 月成立。'])(
    'should leave %p alone',
    (text) => {
      expect(quotes(text)).toEqual([]);
    },
  );
});
