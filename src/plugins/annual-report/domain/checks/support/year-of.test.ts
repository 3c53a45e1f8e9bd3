import { readSentence } from './sentences';
import { yearOf } from './years';
import { prepared } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const yearIn = (text: string) => {
  const passage = prepared(saying(text)).passages.find(({ kind }) => kind === 'paragraph');
  const sentence = passage && readSentence({ passage, text, start: 0 });
  return sentence && yearOf({ sentence, at: text.length, reportYear: 2024 });
};

describe('the year of a number', () => {
  it.each([
    ['2023 年毕业生', 2023],
    ['2022 年和 2023 年毕业生', 'several'],
    ['在 2024 学年度毕业生', 2024],
    ['今年毕业生', 2024],
    ['本学年毕业生', 2024],
    ['去年毕业生', 2023],
    ['比去年多，毕业生', 'none'],
    ['与上年相比，毕业生', 'none'],
    ['毕业生', 'none'],
    ['2021—2025年毕业生', 'several'],
  ])('should be read from %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });
});
