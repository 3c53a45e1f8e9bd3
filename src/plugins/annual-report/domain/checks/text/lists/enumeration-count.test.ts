import { enumerationCount } from './enumeration-count';
import { findingsOf } from '../../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(enumerationCount, saying(...texts));

describe('enumerations', () => {
  it.each([
    '坚持三个“围绕”：一是围绕市场；二是围绕发展；三是围绕创业。',
    '一是抓教学；二是抓管理。',
    '做好三项工作：一是教学；二是管理，做到两个确保：一是安全，二是质量；三是服务。',
    '学校有三个校区。一是加强管理；二是改善条件。',
    '重点抓三件事：第一，抓备课；第二，抓课堂；第三，抓作业。',
    '学校提出两点要求：（1）提前培训；（2）签订协议。',
    '分三步走：首先调研，其次试点，最后推广。',
    '开设五门课程，第一，抓教案；第二，抓课堂。',
    '学校采取四项措施，其中：①加强管理；②改善条件。',
  ])('should pass those that are complete: %s', (text) => {
    expect(run(text)).toEqual([]);
  });

  it('should follow an enumeration over paragraphs', () => {
    expect(run('一是开展教育。内容很多。', '二是开展实践。', '三是志愿服务。')).toEqual([]);
  });

  it.each([
    ['坚持三个“围绕”：一是围绕市场；二是围绕发展。', /“三个”.*共 2 项。$/],
    ['坚持两个“围绕”：一是市场；二是发展；三是创业。', /“两个”.*共 3 项。$/],
    ['一是抓教学；二是抓管理；四是抓服务。', /缺少“三是”。$/],
  ])('should name what is missing: %s', (text, message) => {
    const [finding] = run(text);
    expect(finding?.messages.zh).toMatch(message);
  });

  it.each([
    '重点抓四件事：第一，抓备课；第二，抓课堂；第三，抓作业。',
    '学校提出三点要求：（1）提前培训；（2）签订协议。',
    '学校采取两项举措：①建章立制；②强化督导；③定期通报。',
    '分四步走：首先调研，其次试点，最后推广。',
    '主要做法有三点：其一，建立制度；其二，落实责任。',
    '今后抓好 4 项工作：1.抓教学；2.抓管理；3.抓服务。',
    '围绕四个方面开展工作。一是抓教学；二是抓管理；三是抓服务。',
    '三举措：（一）抓教学；（二）抓管理。',
  ])('should count the items however they are numbered: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it('should look for the count in the paragraph above', () => {
    const items = ['一是开展教育。内容很多。', '二是开展实践。'];
    expect(run('学校围绕三个方面开展工作。', ...items)).toHaveLength(1);
    expect(run('主要从三个方面推进：', ...items)).toHaveLength(1);
    expect(run('学校围绕两个方面开展工作。', ...items)).toEqual([]);
    expect(run('学校有三个校区。', ...items)).toEqual([]);
  });

  it('should not read 是 after other words as an enumeration', () => {
    expect(run('唯一是不足，统一是关键。其二是条件，其四是人才。')).toEqual([]);
  });
});
