import { CHECKS, runChecks } from '../../../../src/plugins/annual-report/domain/checks/run-checks';
import { prepareReport } from '../../../../src/plugins/annual-report/domain/compile/prepare-report';
import { caseStory, chapter, image, layoutRow, table } from '../../builders/content';
import { prepared } from '../../builders/prepared';
import { smallReportContent } from '../../builders/report';
import { paragraph } from '../../builders/text';

const broken = prepared({
  chapters: [
    chapter({ documentId: 'below', parent: 'draft' }),
    chapter({
      documentId: 'top',
      blocks: [
        { type: 'images', images: ['gone'] },
        { type: 'text', content: [paragraph({ text: '{{gone.code}}' })] },
      ],
    }),
  ],
  cases: [caseStory({ chapter: null })],
  images: [image({ file: null })],
  tables: [table({ layout: [layoutRow({ required: true })] })],
});

describe('the checks together', () => {
  it('should find nothing in a sound report', () => {
    expect(runChecks({ context: prepareReport({ content: smallReportContent() }) })).toEqual([]);
  });

  it('should have an id each', () => {
    const ids = CHECKS.map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('should each find what is theirs', () => {
    const found = runChecks({ context: broken }).map((finding) => finding.check);
    expect(found).toEqual(CHECKS.map((check) => check.id));
  });

  it('should give findings of the severity that they declare', () => {
    const found = runChecks({ context: broken }).map((finding) => finding.severity);
    expect(found).toEqual(CHECKS.map((check) => check.severity));
  });

  it('should say in Chinese and English what is wrong', () => {
    for (const { messages } of runChecks({ context: broken })) {
      expect(messages.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(messages.en).toMatch(/[A-Za-z].*\.$/);
    }
  });
});
