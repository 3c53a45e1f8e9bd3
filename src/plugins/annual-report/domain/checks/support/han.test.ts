import { bareWords, readNumeral } from './find-matches';

describe('reading Chinese text', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['', null],
    ['一二', null],
    ['百', null],
  ])('should read %p as %p', (text, number) => {
    expect(readNumeral({ text })).toBe(number);
  });

  it('should keep letters and digits alone', () => {
    expect(bareWords({ text: '“青春之声，唱响 AI 2024！”' })).toBe('青春之声唱响AI2024');
  });
});
