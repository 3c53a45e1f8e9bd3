import { unfinishedSentences } from './unfinished-sentences';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(unfinishedSentences, saying(...texts)).map(({ quote }) => quote);

describe('paragraphs that seem cut', () => {
  it.each([
    [
      '学校坚持以服务为宗旨，以就业为导向，不断深化教育教学改革，全面提升办学',
      '教育教学改革，全面提升办学',
    ],
    ['，其中专任教师 44 人。', '，其中专任教师 44 人。'],
    ['学校现有教师，', '学校现有教师，'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '重庆市聚英技工学校',
    '学校坚持以服务为宗旨，以就业为导向，不断深化教育教学改革，全面提升办学水平。',
    '主要做了以下工作：',
    '学校办学条件达标工作全面合格；',
    '他说：“一定要把学校办好，让每一个学生都能成长成才，为社会做贡献。”',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
