import { repeatedThings } from './repeated-things';
import type { BlockContent } from '../../content/report-content';
import { caseStory, chapter, image, table } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (...blocks: BlockContent[]) =>
  findingsOf(repeatedThings, {
    chapters: [chapter({ documentId: 'top', blocks })],
    images: [image({ caption: '开学第一课' }), image({ documentId: 'image-2' })],
    tables: [table()],
  });

describe('things shown twice', () => {
  it('should pass what stands once', () => {
    expect(run({ type: 'images', images: ['image-1', 'image-2'] })).toEqual([]);
  });

  it('should find a picture twice in one block', () => {
    expect(run({ type: 'images', images: ['image-1', 'image-1'] })).toMatchObject([
      { severity: 'warning', quote: '开学第一课', place: { field: 'content.0' } },
    ]);
  });

  it('should find a table in two blocks', () => {
    const block: BlockContent = { type: 'table', table: 'table-1' };
    expect(run(block, block)).toMatchObject([{ place: { field: 'content.1' } }]);
  });

  it('should let a cover be a picture of the text', () => {
    expect(
      findingsOf(repeatedThings, {
        chapters: [chapter({ documentId: 'top' })],
        cases: [
          caseStory({
            chapter: 'top',
            cover: 'image-1',
            blocks: [{ type: 'images', images: ['image-1'] }],
          }),
        ],
        images: [image()],
      }),
    ).toEqual([]);
  });
});
