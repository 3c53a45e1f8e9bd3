import type { BlockContent } from '../content/report-content';
import { assembleBlocks } from './assemble-blocks';
import { numberReport } from '../outline/number-report';
import { chapter, grid, table } from '../../../../../tests/support/builders/content';
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

  it('should give a table of plain cells with its number, as data and as HTML', () => {
    const cells = [
      ['企业', '专业'],
      ['甲 & 乙', '软件\n技术'],
    ];
    const blocks = [grid({ caption: '合作<企业>', cells, head: { row: true, column: true } })];
    expect(assemble({ blocks })).toEqual([
      {
        type: 'grid',
        key: 'partners',
        number: 1,
        label: '表 1',
        caption: '合作<企业>',
        head: { row: true, column: true },
        rows: cells.map((row) => row.map((text) => ({ text, content: [{ type: 'text', text }] }))),
        html:
          '<table><caption>表 1 合作&lt;企业&gt;</caption>' +
          '<thead><tr><th scope="col">企业</th><th scope="col">专业</th></tr></thead>' +
          '<tbody><tr><th scope="row">甲 &amp; 乙</th><td>软件<br>技术</td></tr></tbody></table>',
      },
    ]);
  });

  it('should leave out a table without words', () => {
    expect(assemble({ blocks: [grid({ cells: [['', ' ']] }), grid({ cells: [] })] })).toEqual([]);
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
