import { caseWithoutChapter } from './structure';
import type { ReportContent } from '../../content/report-content';
import { caseStory, chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (given: Partial<ReportContent>) => findingsOf(caseWithoutChapter, given);

describe('case without chapter', () => {
  it('should pass a case in a published chapter', () => {
    expect(
      run({ chapters: [chapter({ documentId: 'top' })], cases: [caseStory({ chapter: 'top' })] }),
    ).toEqual([]);
  });

  it('should name a case without a chapter', () => {
    expect(run({ cases: [caseStory({ documentId: 'story', chapter: null })] })).toMatchObject([
      { check: 'case-without-chapter', severity: 'error', place: { type: 'case', id: 'story' } },
    ]);
  });

  it('should name a case whose chapter is not published', () => {
    expect(run({ cases: [caseStory({ chapter: 'draft' })] })).toHaveLength(1);
  });

  it('should name a case whose chapter has itself no place in the outline', () => {
    expect(
      run({
        chapters: [chapter({ documentId: 'below', parent: 'draft' })],
        cases: [caseStory({ chapter: 'below' })],
      }),
    ).toHaveLength(1);
  });
});
