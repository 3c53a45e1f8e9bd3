import { listSeparators } from './punctuation';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(listSeparators, saying(...texts)).map(({ quote }) => quote);

describe('names in a row', () => {
  it.each([
    ['如“清廉校园”、“珍爱生命”“杜绝欺凌”等主题。', '“清廉校园”、“珍爱生命”“杜绝欺凌”等主题。'],
    ['《语文》、《数学》《英语》。', '《语文》、《数学》《英语》。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '“清廉校园”“珍爱生命”等主题。',
    '《语文》《数学》《英语》。',
    '“甲”、“乙”、“丙”。',
    '“甲”“乙”。又有“丙”、“丁”。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
