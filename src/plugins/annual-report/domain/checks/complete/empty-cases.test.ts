import { emptyCases } from './empty-sections';
import type { BlockContent } from '../../content/report-content';
import { caseStory, chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { paragraph } from '../../../../../../tests/support/builders/text';

const run = (blocks: BlockContent[]) =>
  findingsOf(emptyCases, {
    chapters: [chapter({ documentId: 'top' })],
    cases: [caseStory({ chapter: 'top', blocks })],
  });

describe('cases without content', () => {
  it('should find a case without a text', () => {
    expect(run([])).toMatchObject([
      { severity: 'warning', place: { type: 'case', label: '案例 1', field: 'content' } },
    ]);
  });

  it('should find a case whose text is blank', () => {
    expect(run([{ type: 'text', content: [paragraph({ text: '  ' })] }])).toHaveLength(1);
  });

  it.each<[string, BlockContent]>([
    ['text', { type: 'text', content: [paragraph({ text: '正文。' })] }],
    ['pictures', { type: 'images', images: ['image-1'] }],
  ])('should pass a case with %s', (_what, block) => {
    expect(run([block])).toEqual([]);
  });
});
