import { foldWidth, halfWidth, visibleText } from './half-width';

describe('half-width signs', () => {
  it('should stand for full-width ones, each in its place', () => {
    const text = '手机：１３８ａ＠（）';
    expect(foldWidth({ text })).toBe('手机:138a@()');
    expect(foldWidth({ text })).toHaveLength(text.length);
  });

  it('should leave a full-width comma of running text alone: it parts two numbers', () => {
    const text = '男生１２人，３人（２５．５％）：ａ';
    expect(foldWidth({ text, signs: 'numeric' })).toBe('男生12人，3人（25.5%）：ａ');
  });

  it.each([
    ['１２３', '123'],
    ['20：1', '20:1'],
    ['20∶1', '20:1'],
    ['−３', '-3'],
    ['﹣３', '-3'],
    ['58﹪', '58%'],
    ['\u200b 305\u00ad ', '305'],
  ])('should be read in a cell of %p as %p', (text, read) => {
    expect(halfWidth({ text })).toBe(read);
  });

  it('should be no matter of what is merely not seen', () => {
    expect(visibleText({ text: ' １２\u200b ' })).toBe('１２');
  });
});
