import { repeatedWords } from './repetitions';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(repeatedWords, saying(...texts)).map(({ quote }) => quote);

describe('words typed twice', () => {
  it.each([
    ['学校的的教师认真负责。', '学校的的教师认真负责。'],
    ['教师们完成了了全部任务。', '教师们完成了了全部任务。'],
    ['学校对学生进行进行培训。', '学校对学生进行进行培训。'],
    ['加强师资队伍师资队伍建设。', '加强师资队伍师资队伍建设。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '以就业为目的的培训。',
    '为了了解情况，学校走访企业。',
    '关键就是是否落实。',
    '职业教育普及及推广。',
    '存在在校生流失的问题。',
    '企业参与与支持。',
    '日常常规工作。',
    '各专业专业课合格率较高。',
    '一步一步推进。',
    '这是的的确确的成绩。',
    '受不了了。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
