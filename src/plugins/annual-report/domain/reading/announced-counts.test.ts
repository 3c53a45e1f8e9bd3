import { announcedCountsIn } from './announced-counts';

const read = (text: string) =>
  announcedCountsIn({ text }).map(({ text: words, value }) => [words, value]);

describe('counts that may announce a list', () => {
  it.each([
    ['明确三条要求', '三条', 3],
    ['开设 6 门课程', '6 门', 6],
    ['推出四举措', '四', 4],
    ['“三礼”教育', '三礼', 3],
    ['来自十二个县区', '十二个', 12],
    ['分六块使用', '六块', 6],
  ])('should be read in any numeral: %s', (text, words, value) => {
    expect(read(text)).toEqual([[words, value]]);
  });

  it.each([
    ['an approximate count', '近十门课程，二十余项'],
    ['an ordinal', '第三条要求'],
    ['each of some', '每两个班'],
    ['an article', '一个中心'],
    ['a word that goes on', '三本科，四人才，五项目'],
    ['two counts in one name', '“两课一操”'],
    ['a year', '2024 年'],
  ])('should not be %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
