import { swallowedWords } from './repetitions';
import { chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { paragraph } from '../../../../../../tests/support/builders/text';

const run = (title: string, text: string) =>
  findingsOf(swallowedWords, {
    chapters: [chapter({ title, blocks: [{ type: 'text', content: [paragraph({ text })] }] })],
  });

describe('titles that took words of their text', () => {
  it.each(['兼职教师队伍建设学校', '校企合作情况我校', '教学质量近年来', '服务发展，'])(
    'should find %p',
    (title) => {
      expect(run(title, '校企共同制定选拔标准。')).toMatchObject([
        { severity: 'warning', quote: title, place: { field: 'title' } },
      ]);
    },
  );

  it.each([
    '兼职教师队伍建设',
    '重庆市聚英技工学校',
    '家长学校',
    '建设高水平学校',
    '平安示范学校',
    '心理健康知识普及',
    '学生参与',
    '办学目的',
    '验收通过',
  ])('should leave %p alone', (title) => {
    expect(run(title, '校企共同制定选拔标准。')).toEqual([]);
  });

  it('should leave a title alone whose text has its own subject', () => {
    expect(run('乡村治理学校', '学校位于山区。')).toEqual([]);
  });
});
