import type { BlockContent } from '../content/report-content';
import { compareEditions } from './compare-editions';
import { caseStory, chapter, grid } from '../../../../../tests/support/builders/content';
import { editionContent, editionOf } from '../../../../../tests/support/builders/editions';

const CELLS = [
  ['企业', '专业', '学生数'],
  ['甲公司', '软件技术', '120 人'],
  ['乙公司', '数控技术', '80 人'],
];

const edition = (blocks: BlockContent[], inCase: BlockContent[] = []) =>
  editionOf(
    editionContent({
      chapters: [chapter({ documentId: 'top', title: '校企合作', blocks })],
      cases: [caseStory({ documentId: 'story', chapter: 'top', blocks: inCase })],
    }),
  );

const changes = (before: BlockContent[], after: BlockContent[]) =>
  compareEditions({ before: edition(before), after: edition(after) });

const told = (before: BlockContent[], after: BlockContent[]) =>
  changes(before, after).grids?.map((change) => [
    change.kind,
    change.part,
    change.row,
    change.column,
    change.before,
    change.after,
  ]);

describe('what differs in tables of plain cells', () => {
  it('should be no list where neither edition has one', () => {
    const { grids, counts } = changes([], []);
    expect(grids).toBeUndefined();
    expect(counts).not.toHaveProperty('grids');
  });

  it('should be nothing where they are the same', () => {
    expect(changes([grid({ cells: CELLS })], [grid({ cells: CELLS })])).toMatchObject({
      grids: [],
      counts: { grids: 0, total: 0 },
    });
  });

  it('should be a cell by its row and column, with the words that differ', () => {
    const cells = CELLS.with(2, ['乙公司', '数控技术', '86 人']);
    const result = changes([grid({ cells: CELLS })], [grid({ cells })]);
    expect(result.grids).toEqual([
      {
        kind: 'changed',
        key: 'partners',
        label: '表 1',
        caption: '合作企业',
        place: {
          chapter: { key: 'top', number: '1', title: '校企合作' },
          case: null,
          block: 0,
          paragraph: null,
        },
        movedFrom: null,
        part: 'cell',
        row: 3,
        column: 3,
        before: '80 人',
        after: '86 人',
        diff: [
          { op: 'removed', text: '80' },
          { op: 'added', text: '86' },
          { op: 'same', text: ' 人' },
        ],
      },
    ]);
    expect(result.counts).toMatchObject({ grids: 1, texts: 0, total: 1 });
  });

  it('should be a row that came or went, and not those below it', () => {
    const row = ['丙公司', '烹饪', '30 人'];
    const more = [...CELLS.slice(0, 1), row, ...CELLS.slice(1)];
    const added = ['added', 'row', 2, null, null, '丙公司 | 烹饪 | 30 人'];
    expect(told([grid({ cells: CELLS })], [grid({ cells: more })])).toEqual([added]);
    const removed = ['removed', 'row', 2, null, '丙公司 | 烹饪 | 30 人', null];
    expect(told([grid({ cells: more })], [grid({ cells: CELLS })])).toEqual([removed]);
  });

  it('should be another caption and other headings', () => {
    const after = grid({ cells: CELLS, caption: '合作单位', head: { row: true, column: true } });
    expect(told([grid({ cells: CELLS })], [after])).toEqual([
      ['changed', 'caption', null, null, '合作企业', '合作单位'],
      ['changed', 'head', null, null, 'row', 'row, column'],
    ]);
  });

  it('should be a table that came or went', () => {
    expect(told([], [grid()])).toEqual([['added', null, null, null, null, null]]);
    expect(told([grid()], [])).toEqual([['removed', null, null, null, null, null]]);
  });

  it('should be a table that stands elsewhere, with both places', () => {
    const { grids } = compareEditions({ before: edition([grid()]), after: edition([], [grid()]) });
    expect(grids).toMatchObject([
      {
        kind: 'moved',
        key: 'partners',
        place: { case: { key: 'story' }, block: 0 },
        movedFrom: { chapter: { key: 'top' }, case: null, block: 0 },
      },
    ]);
  });

  it('should count another number alone as no change', () => {
    const first = grid({ key: 'first', cells: [['一']] });
    const result = changes([grid()], [first, grid()]);
    expect(result.grids).toMatchObject([
      { kind: 'added', key: 'first' },
      { kind: 'renumbered', key: 'partners', before: '表 1', after: '表 2' },
    ]);
    expect(result.counts).toMatchObject({ grids: 1, renumbered: 1, total: 1 });
  });
});
