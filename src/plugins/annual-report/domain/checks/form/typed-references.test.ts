import { typedReferences } from './typed-references';
import { chapter, image } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(typedReferences, saying(...texts)).map(({ quote }) => quote);

describe('typed references', () => {
  it.each([
    ['如图 12 所示，成绩显著。', '如图 12 所示，成绩显著。'],
    ['经费情况见表 3。', '经费情况见表 3。'],
    ['（案例 5）很典型。', '（案例 5）很典型。'],
    ['详见 9.2 节。', '详见 9.2 节。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '学生代表 3 人参加。',
    '描绘蓝图 2025。',
    '典型案例 5 个。',
    '从表 3 人改为 4 人。',
    '学习第三章内容。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('should pass what is there', () => {
    const [top] = saying('如图 1 所示，另见 1 章。').chapters;
    const blocks = [...(top?.blocks ?? []), { type: 'images' as const, images: ['image-1'] }];
    const chapters = [chapter({ documentId: 'top', blocks })];
    expect(findingsOf(typedReferences, { chapters, images: [image()] })).toEqual([]);
  });
});
