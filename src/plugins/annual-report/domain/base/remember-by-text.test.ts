import { rememberByText } from './remember-by-text';

const counting = (max: number) => {
  const made: string[] = [];
  const length = rememberByText({
    make: (text) => {
      made.push(text);
      return { length: text.length };
    },
    max,
  });
  return { made, length };
};

describe('what is remembered of texts', () => {
  it('should be made once, and be the same', () => {
    const { made, length } = counting(2);
    expect(length('甲乙')).toBe(length('甲乙'));
    expect(length('甲乙')).toEqual({ length: 2 });
    expect(made).toEqual(['甲乙']);
  });

  it('should forget the text that was asked for longest ago', () => {
    const { made, length } = counting(2);
    for (const text of ['甲', '乙', '甲', '丙', '甲', '乙']) length(text);
    expect(made).toEqual(['甲', '乙', '丙', '乙']);
  });
});
