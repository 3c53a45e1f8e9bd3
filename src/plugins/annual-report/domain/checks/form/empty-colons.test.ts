import { emptyColons } from './punctuation';
import { chapter, table } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(emptyColons, saying(...texts)).map(({ quote }) => quote);

describe('colons', () => {
  it.each([['学校主要做了以下工作：', '学校主要做了以下工作：']])(
    'should find in %p',
    (text, quote) => {
      expect(quotes(text)).toEqual([quote]);
    },
  );

  it.each(['学校校训：聚集英才。', '学校主要做了工作。'])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('should pass a colon that a paragraph follows', () => {
    expect(quotes('学校主要做了以下工作：', '1.办学条件达标；')).toEqual([]);
  });

  it('should pass a colon that a table follows', () => {
    const [top] = saying('数据如下：').chapters;
    const blocks = [...(top?.blocks ?? []), { type: 'table' as const, table: 'table-1' }];
    expect(findingsOf(emptyColons, { chapters: [chapter({ blocks })], tables: [table()] })).toEqual(
      [],
    );
  });

  it('should find one at the end of a part of a challenge', () => {
    const blocks = [
      {
        type: 'challenge' as const,
        problem: '生源不足。',
        cause: '原因如下：',
        measures: '扩大宣传。',
      },
    ];
    expect(findingsOf(emptyColons, { chapters: [chapter({ blocks })] })).toMatchObject([
      { place: { field: 'content.0.cause' } },
    ]);
  });
});
