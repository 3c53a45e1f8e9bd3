import { blockReferences } from './references';
import type { BlockContent, ReportContent } from '../../content/report-content';
import { caseStory, chapter, image, table } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (given: Partial<ReportContent>) => findingsOf(blockReferences, given);

const showing = (...blocks: BlockContent[]) => [chapter({ documentId: 'top', blocks })];

describe('references of blocks', () => {
  it('should pass what is there', () => {
    expect(
      run({
        chapters: showing(
          { type: 'images', images: ['image-1'] },
          { type: 'table', table: 'table-1' },
          { type: 'text', content: [] },
        ),
        images: [image()],
        tables: [table()],
      }),
    ).toEqual([]);
  });

  it('should name the chapter whose picture is gone', () => {
    expect(run({ chapters: showing({ type: 'images', images: ['gone'] }) })).toMatchObject([
      { check: 'block-references', severity: 'error', place: { type: 'chapter', id: 'top' } },
    ]);
  });

  it('should name the case whose picture is gone', () => {
    const cases = [caseStory({ documentId: 'c', blocks: [{ type: 'images', images: ['gone'] }] })];
    expect(run({ cases })).toMatchObject([{ place: { type: 'case', id: 'c' } }]);
  });

  it('should name a block once, however many of its pictures are gone', () => {
    expect(run({ chapters: showing({ type: 'images', images: ['a', 'b'] }) })).toHaveLength(1);
  });

  it.each([null, 'gone'])('should name a table block that points to %p', (given) => {
    expect(run({ chapters: showing({ type: 'table', table: given }) })).toHaveLength(1);
  });
});
