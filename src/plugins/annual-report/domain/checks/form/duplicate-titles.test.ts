import { duplicateTitles } from './duplicate-names';
import { caseStory, chapter, table } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

describe('titles used twice', () => {
  it('should be found among the chapters of one parent', () => {
    const chapters = [
      chapter({ documentId: 'a', title: '师资建设' }),
      chapter({ documentId: 'b', title: '师资 建设', position: 2 }),
    ];
    expect(findingsOf(duplicateTitles, { chapters })).toMatchObject([
      {
        severity: 'warning',
        place: { id: 'b' },
        messages: { zh: '标题“师资 建设”用了两次（1、2）。' },
      },
    ]);
  });

  it('should be usual under different parents', () => {
    const chapters = [
      chapter({ documentId: 'a', title: '学校' }),
      chapter({ documentId: 'b', title: '专业', position: 2 }),
      chapter({ documentId: 'c', title: '基本情况', parent: 'a' }),
      chapter({ documentId: 'd', title: '基本情况', parent: 'b' }),
    ];
    expect(findingsOf(duplicateTitles, { chapters })).toEqual([]);
  });

  it('should be found among cases, wherever they stand', () => {
    const chapters = [chapter({ documentId: 'a', title: '甲' })];
    const cases = ['x', 'y'].map((documentId) =>
      caseStory({ documentId, chapter: 'a', title: '铭记历史' }),
    );
    expect(findingsOf(duplicateTitles, { chapters, cases })).toMatchObject([
      { place: { label: '案例 2' } },
    ]);
  });

  it('should be found among tables of one kind', () => {
    const tables = ['t', 'u'].map((documentId) => table({ documentId, title: '满意度' }));
    const blocks = tables.map(({ documentId }) => ({ type: 'table' as const, table: documentId }));
    expect(findingsOf(duplicateTitles, { chapters: [chapter({ blocks })], tables })).toHaveLength(
      1,
    );
  });
});
