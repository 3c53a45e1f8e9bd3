import { doubledPunctuation } from './punctuation';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(doubledPunctuation, saying(...texts)).map(({ quote }) => quote);

describe('doubled punctuation', () => {
  it.each([
    ['学校现有教师 96 人。。其中专任教师 44 人。', '学校现有教师 96 人。。其中专任教师 44 人。'],
    ['开展培训，，效果良好。', '开展培训，，效果良好。'],
    ['语文、、数学。', '语文、、数学。'],
    ['效果良好，。', '效果良好，。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '真的吗？！',
    '太好了！！',
    '“就业率高。”他说。',
    '语文、数学、英语。',
    '时间为 8：30。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
