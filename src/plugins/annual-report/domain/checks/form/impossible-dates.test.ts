import { impossibleDates } from './impossible-dates';
import { caseStory, image } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(impossibleDates, saying(...texts)).map(({ quote }) => quote);

describe('dates', () => {
  it.each([
    ['2024 年 2 月 30 日开学。', '2024 年 2 月 30 日开学。'],
    ['2023年2月29日放假。', '2023年2月29日放假。'],
    ['13 月起执行。', '13 月起执行。'],
    ['6 月 31 日结束。', '6 月 31 日结束。'],
    ['于 2024-04-31 发布。', '于 2024-04-31 发布。'],
    ['7 月 8 日至 32 日举办。', '7 月 8 日至 32 日举办。'],
    ['11月8—31日参赛。', '11月8—31日参赛。'],
    ['二〇二四年二月三十日召开。', '二〇二四年二月三十日召开。'],
    ['2023 年 2 月 20 日到 29 日。', '年 2 月 20 日到 29 日。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '2024 年 2 月 29 日。',
    '2 月 29 日。',
    '每月 25 号检查。',
    '工期 18 个月。',
    '12 月 31 日。',
    '2024-04-30 发布。',
    '12 月龄儿童。',
    '6-8 月升级制度。',
    '版本 1.13.40。',
    '质保 36 月。',
    '7 月 8 日至 12 日举办。',
    '12 月 8 日至 31 日。',
    '2 月 20 日至 29 日。',
    '8 月 30 日至 9 月 12 日。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('should only warn of what a text says', () => {
    expect(findingsOf(impossibleDates, saying('6 月 31 日结束。'))).toMatchObject([
      { severity: 'warning', canBeOverridden: false },
    ]);
  });
});

describe('date fields', () => {
  const withDates = (date: string) =>
    findingsOf(impossibleDates, {
      cases: [caseStory({ date })],
      images: [image({ takenOn: date })],
    });

  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '2024 年春'])(
    'should not hold %p, an error that can be overridden',
    (date) => {
      expect(withDates(date)).toMatchObject([
        { severity: 'error', canBeOverridden: true, quote: date, place: { field: 'date' } },
        { severity: 'error', canBeOverridden: true, quote: date, place: { field: 'takenOn' } },
      ]);
    },
  );

  it.each(['2024-02-29', '2000-02-29', '2024-12-31'])('should hold %p', (date) => {
    expect(withDates(date)).toEqual([]);
  });
});
