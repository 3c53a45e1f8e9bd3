import { emptyChapters } from './empty-sections';
import { caseStory, chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

describe('chapters without content', () => {
  it('should find a chapter that is a heading alone', () => {
    expect(
      findingsOf(emptyChapters, { chapters: [chapter({ documentId: 'top', title: '概况' })] }),
    ).toMatchObject([
      {
        severity: 'warning',
        place: { type: 'chapter', id: 'top', label: '1', field: 'content' },
        messages: { zh: '章节“概况”只有标题，没有内容，也没有案例和下级章节。' },
      },
    ]);
  });

  it('should find one whose paragraphs are blank', () => {
    expect(findingsOf(emptyChapters, saying(' ', ''))).toHaveLength(1);
  });

  it('should pass a chapter with a word in it', () => {
    expect(findingsOf(emptyChapters, saying('内容。'))).toEqual([]);
  });

  it('should pass a chapter that holds chapters, and look at those', () => {
    const chapters = [
      chapter({ documentId: 'top' }),
      chapter({ documentId: 'below', parent: 'top' }),
    ];
    expect(findingsOf(emptyChapters, { chapters })).toMatchObject([{ place: { id: 'below' } }]);
  });

  it('should pass a chapter that holds a case', () => {
    const chapters = [chapter({ documentId: 'top' })];
    expect(findingsOf(emptyChapters, { chapters, cases: [caseStory({ chapter: 'top' })] })).toEqual(
      [],
    );
  });
});
