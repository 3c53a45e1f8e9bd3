import { excerpt } from './find-matches';

const TEXT = '前一句。学校现有教职工九十六人，其中专任教师四十四人。后一句。';

describe('excerpts', () => {
  it('should stay within the sentence', () => {
    const start = TEXT.indexOf('学校');
    expect(excerpt({ text: TEXT, start, end: start + 2 })).toBe('学校现有教职工九十六人，其中');
  });

  it('should take so many characters to either side', () => {
    const start = TEXT.indexOf('，');
    expect(excerpt({ text: TEXT, start, end: start + 1, reach: 3 })).toBe('十六人，其中专');
  });

  it('should not cut a character of two units', () => {
    expect(excerpt({ text: '𠮷𠮷中𠮷𠮷', start: 4, end: 5, reach: 1 })).toBe('𠮷中𠮷');
  });
});
