import { sentencesOf, yearsInText } from './years';

const years = (text: string) => yearsInText({ text }).map(({ year }) => year);

describe('years in text', () => {
  it('should read years with and without blanks', () => {
    expect(years('2023年与 2024 年')).toEqual([2023, 2024]);
  });

  it('should read the month after a year', () => {
    expect(yearsInText({ text: '2023 年 10 月 1 日' })).toMatchObject([{ year: 2023, month: 10 }]);
  });

  it.each([
    '《2023 年工作要点》',
    '（渝人社〔2017〕184 号）',
    '2021—2025 年',
    '2023 年至 2025 年',
    '2023-2024 学年',
    '2024 学年',
    '行动计划 2025',
    '共 12023 年',
  ])('should read none in %s', (text) => {
    expect(years(text)).toEqual([]);
  });

  it('should not take a number after a year for the end of a span', () => {
    expect(years('2024 年到 15 家企业实习')).toEqual([2024]);
  });

  it('should split sentences at full stops and semicolons', () => {
    expect(sentencesOf({ text: '一。二；三' })).toEqual(['一。', '二；', '三']);
  });
});
