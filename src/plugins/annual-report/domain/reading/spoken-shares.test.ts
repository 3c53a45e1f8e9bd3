import { spokenNumbersIn } from './spoken-shares';

const read = (text: string) => spokenNumbersIn({ text }).map(({ unit, value }) => [unit, value]);

describe('shares and multiples in words', () => {
  it.each([
    ['四分之三的学生来自农村', [['%', 75]]],
    ['约五分之一', [['%', 20]]],
    ['百分之九十八', [['%', 98]]],
    ['占七成', [['%', 70]]],
    ['占六成半', [['%', 65]]],
    ['占一半以上', [['%', 50]]],
    ['过半数的教师', [['%', 50]]],
    ['翻了一番', [['倍', 2]]],
    ['翻了两番', [['倍', 4]]],
    ['产值翻番', [['倍', 2]]],
  ])('should be read: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['取得成绩', '三成员单位', '几番努力', '十分之热情'])(
    'should not be seen in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
