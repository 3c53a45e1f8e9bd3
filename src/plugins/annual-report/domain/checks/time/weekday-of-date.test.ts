import { weekdayOfDate } from './weekday-of-date';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (text: string) => findingsOf(weekdayOfDate, saying(text)).map(({ quote }) => quote);

describe('the weekday of a date', () => {
  it.each(['2024 年 9 月 22 日（星期一）开幕。', '2024 年 3 月 22 日，周三，召开大会。'])(
    'should be that of the calendar: %s',
    (text) => {
      expect(run(text)).toHaveLength(1);
    },
  );

  it.each([
    '2024 年 9 月 22 日（星期日）开幕。',
    '2024 年 9 月 22 日（星期天）开幕。',
    '9 月 22 日（周五）开幕。',
    '2024 年 3 月 22 日召开，周三下午总结。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
