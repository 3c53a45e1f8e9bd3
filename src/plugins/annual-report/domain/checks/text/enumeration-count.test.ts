import { enumerationCount } from './enumeration-count';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(enumerationCount, saying(...texts));

describe('enumerations', () => {
  it.each([
    '坚持三个“围绕”：一是围绕市场；二是围绕发展；三是围绕创业。',
    '一是抓教学；二是抓管理。',
    '做好三项工作：一是教学；二是管理，做到两个确保：一是安全，二是质量；三是服务。',
    '学校有三个校区。一是加强管理；二是改善条件。',
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

  it('should not read 是 after other words as an enumeration', () => {
    expect(run('唯一是不足，统一是关键。其二是条件，其四是人才。')).toEqual([]);
  });
});
