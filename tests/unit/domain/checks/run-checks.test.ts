import { CHECKS, runChecks } from '../../../../src/plugins/annual-report/domain/checks/run-checks';
import { caseStory, chapter, image, layoutRow, reportContent, table } from '../../builders/content';
import { smallReportContent } from '../../builders/report';

const broken = reportContent({
  chapters: [
    chapter({ documentId: 'below', parent: 'draft' }),
    chapter({ documentId: 'top', blocks: [{ type: 'images', images: ['gone'] }] }),
  ],
  cases: [caseStory({ chapter: null })],
  images: [image({ file: null })],
  tables: [table({ layout: [layoutRow({ required: true })] })],
});

describe('the checks together', () => {
  it('should find nothing in a sound report', () => {
    expect(runChecks({ content: smallReportContent() })).toEqual([]);
  });

  it('should have an id each', () => {
    const ids = CHECKS.map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('should each find what is theirs', () => {
    const found = runChecks({ content: broken }).map((finding) => finding.check);
    expect(found).toEqual(CHECKS.map((check) => check.id));
  });

  it('should give findings of the severity that they declare', () => {
    const found = runChecks({ content: broken }).map((finding) => finding.severity);
    expect(found).toEqual(CHECKS.map((check) => check.severity));
  });

  it('should say in Chinese and English what is wrong', () => {
    for (const { messages } of runChecks({ content: broken })) {
      expect(messages.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(messages.en).toMatch(/[A-Za-z].*\.$/);
    }
  });
});
