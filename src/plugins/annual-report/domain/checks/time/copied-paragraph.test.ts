import { copiedParagraph } from './copied-from-last-year';
import { lastYearReport } from '../../../../../../tests/support/builders/last-year';
import { chapterOf } from '../../../../../../tests/support/builders/passages';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (before: string, now: string) =>
  findingsOf(copiedParagraph, {
    chapters: [chapterOf(now)],
    lastYear: lastYearReport({ chapters: [chapterOf(before)] }),
  });

const TEXT =
  '学校成立以校长为组长的工作领导小组，明确各部门、各岗位在育人工作中的职责，将育人工作纳入教职工绩效考核体系，形成全员参与、齐抓共管的工作格局。';

describe('copied paragraph', () => {
  it('should note a paragraph of last year', () => {
    expect(run(TEXT, TEXT)).toMatchObject([{ severity: 'note', quote: TEXT }]);
  });

  it('should pass a paragraph that was reworded', () => {
    expect(run(TEXT, TEXT.replace('校长', '书记'))).toEqual([]);
  });

  it('should pass what was short before', () => {
    expect(run('校训：聚集英才。', '校训：聚集英才。')).toEqual([]);
  });

  it('should find nothing without an edition of last year', () => {
    expect(findingsOf(copiedParagraph, { chapters: [chapterOf(TEXT)] })).toEqual([]);
  });
});
