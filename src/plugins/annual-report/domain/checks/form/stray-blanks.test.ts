import { strayBlanks } from './stray-blanks';
import { chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(strayBlanks, saying(...texts)).map(({ quote }) => quote);

describe('stray blanks', () => {
  it.each([
    ['学校 始终重视教学，成效明显。', '学校 始终重视教学，成'],
    ['教学  科研并重。', '教学  科研并重。'],
    ['教学 ，科研并重。', '教学 ，科研并重。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '2024 年招生 410 人，其中女生 162 人。',
    '开展“珍爱生命 预防溺水”主题班会，效果良好。',
    '张三 李四 王五 赵六',
    '使用 Python 编程。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  const titled = (title: string) =>
    findingsOf(strayBlanks, { chapters: [chapter({ title })] }).map(({ quote }) => quote);

  it('should find a blank behind a short quoted word of a title', () => {
    expect(titled('“三全” 育人建设情况')).toEqual(['“三全” 育人建设情况']);
  });

  it('should leave the blank between the halves of a title alone', () => {
    expect(titled('专业技能大阅兵 教学成果展风采')).toEqual([]);
  });
});
