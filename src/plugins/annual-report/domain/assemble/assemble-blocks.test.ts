import type { BlockContent } from '../content/report-content';
import { assembleBlocks } from './assemble-blocks';
import { numberReport } from '../outline/number-report';
import { chapter, table } from '../../../../../tests/support/builders/content';
import { paragraph } from '../../../../../tests/support/builders/text';

const assemble = ({
  blocks,
  knownImages = [],
}: {
  blocks: BlockContent[];
  knownImages?: string[];
}) =>
  assembleBlocks({
    blocks,
    numbering: numberReport({
      chapters: [chapter({ blocks })],
      cases: [],
      tables: [table({ documentId: 'table-1' })],
    }),
    knownImages: new Set(knownImages),
  });

describe('blocks of a report', () => {
  it('should give a text with its HTML', () => {
    const content = [paragraph({ text: '正文' })];
    expect(assemble({ blocks: [{ type: 'text', content }] })).toEqual([
      { type: 'text', content, html: '<p>正文</p>' },
    ]);
  });

  it('should name the images that are there, in their order', () => {
    expect(
      assemble({
        blocks: [{ type: 'images', images: ['b', 'gone', 'a'] }],
        knownImages: ['a', 'b'],
      }),
    ).toEqual([{ type: 'images', images: ['b', 'a'] }]);
  });

  it('should name a table', () => {
    expect(assemble({ blocks: [{ type: 'table', table: 'table-1' }] })).toEqual([
      { type: 'table', table: 'table-1' },
    ]);
  });

  it.each([null, 'gone'])('should leave out a block whose table is %p', (given) => {
    expect(assemble({ blocks: [{ type: 'table', table: given }] })).toEqual([]);
  });

  it('should number challenges', () => {
    const challenge = {
      type: 'challenge',
      problem: '问题',
      cause: '原因',
      measures: '措施',
    } as const;
    expect(assemble({ blocks: [{ ...challenge }, { ...challenge }] })).toEqual([
      { ...challenge, number: 1 },
      { ...challenge, number: 2 },
    ]);
  });
});
