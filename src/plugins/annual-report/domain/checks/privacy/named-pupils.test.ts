import { namedPupils } from './named-pupils';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(namedPupils, saying(...texts)).map(({ quote }) => quote);

describe('pupils who are named', () => {
  it.each([
    ['其中刘新月同学获奖。', '刘新月'],
    ['23 级汽修 2 班邹和平同学发言。', '邹和平'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '全体同学参加。',
    '高年级同学带队。',
    '毕业班同学座谈。',
    '任课同学分享。',
    '各班同学积极参与。',
    '陶冶学生情操。',
    '号召同学们参加。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
