import fc from 'fast-check';
import {
  buildOutline,
  MAX_OUTLINE_DEPTH,
  unreachable,
  type OutlineNode,
  type OutlineTree,
} from './outline';
import { findPlacementProblem, type PlacedChapter } from './placement';
import { graphRows, treeRows } from '../../../../../tests/support/builders/arbitraries';

const REPORT = 'report-1';

const placed = ({ documentId, parent = null, report = REPORT }: Partial<PlacedChapter>) => ({
  documentId: documentId ?? 'a',
  parent,
  report,
});

const find = ({
  documentId = null,
  parent,
  chapters,
}: {
  documentId?: string | null;
  parent: string | null;
  chapters: PlacedChapter[];
}) => findPlacementProblem({ documentId, report: REPORT, parent, chapters });

const heightOf = (trees: OutlineTree<OutlineNode>[]): number =>
  Math.max(0, ...trees.map(({ children }) => 1 + heightOf(children)));

/** An outline grown and rearranged by moves, of which only the allowed ones are carried out. */
const play = (moves: { chapter: number; parent: number }[]): OutlineNode[] =>
  moves.reduce<OutlineNode[]>((rows, { chapter, parent }) => {
    const documentId = `node-${chapter}`;
    const known = rows.some((row) => row.documentId === documentId);
    const above = rows.length === 0 ? null : (rows[parent % rows.length]?.documentId ?? null);
    const problem = find({
      documentId: known ? documentId : null,
      parent: above,
      chapters: rows.map((row) => placed(row)),
    });
    const others = rows.filter((row) => row.documentId !== documentId);
    return problem === null ? [...others, { documentId, parent: above, position: 1 }] : rows;
  }, []);

describe('placement of a chapter', () => {
  it('should allow the top level', () => {
    expect(find({ parent: null, chapters: [] })).toBeNull();
  });

  it('should allow a third level', () => {
    const chapters = [placed({ documentId: 'a' }), placed({ documentId: 'b', parent: 'a' })];
    expect(find({ parent: 'b', chapters })).toBeNull();
  });

  it('should refuse a fourth level', () => {
    const chapters = [
      placed({ documentId: 'a' }),
      placed({ documentId: 'b', parent: 'a' }),
      placed({ documentId: 'c', parent: 'b' }),
    ];
    expect(find({ parent: 'c', chapters })).toEqual({ code: 'too-deep', depth: 4 });
  });

  it('should count what hangs below a chapter that is moved', () => {
    const chapters = [
      placed({ documentId: 'a' }),
      placed({ documentId: 'b', parent: 'a' }),
      placed({ documentId: 'moved' }),
      placed({ documentId: 'below', parent: 'moved' }),
    ];
    expect(find({ documentId: 'moved', parent: 'b', chapters })).toEqual({
      code: 'too-deep',
      depth: 4,
    });
    expect(find({ documentId: 'moved', parent: 'a', chapters })).toBeNull();
  });

  it('should refuse a parent that is not there', () => {
    expect(find({ parent: 'gone', chapters: [] })).toEqual({
      code: 'parent-missing',
      parent: 'gone',
    });
  });

  it('should refuse a parent of another report', () => {
    const chapters = [placed({ documentId: 'a', report: 'report-2' })];
    expect(find({ parent: 'a', chapters })).toEqual({
      code: 'parent-in-other-report',
      parent: 'a',
    });
  });

  it('should refuse a chapter as its own parent', () => {
    const chapters = [placed({ documentId: 'a' })];
    expect(find({ documentId: 'a', parent: 'a', chapters })).toEqual({
      code: 'cycle',
      parent: 'a',
    });
  });

  it('should refuse a parent that hangs below the chapter', () => {
    const chapters = [placed({ documentId: 'a' }), placed({ documentId: 'b', parent: 'a' })];
    expect(find({ documentId: 'a', parent: 'b', chapters })).toEqual({
      code: 'cycle',
      parent: 'b',
    });
  });

  it('should let a chapter out of a circle that is already there', () => {
    const chapters = [
      placed({ documentId: 'a', parent: 'b' }),
      placed({ documentId: 'b', parent: 'a' }),
      placed({ documentId: 'top' }),
    ];
    expect(find({ documentId: 'a', parent: 'top', chapters })).toBeNull();
  });

  it('should keep every outline within three levels and free of circles, whatever is tried', () => {
    const moves = fc.array(
      fc.record({ chapter: fc.integer({ min: 0, max: 7 }), parent: fc.nat(20) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(moves, (tried) => {
        const nodes = play(tried);
        expect(unreachable({ nodes })).toEqual([]);
        expect(heightOf(buildOutline({ nodes }))).toBeLessThanOrEqual(MAX_OUTLINE_DEPTH);
      }),
    );
  });

  it('should refuse exactly what would end too deep or in a circle', () => {
    const trees = treeRows({ maxNodes: 10, maxDepth: MAX_OUTLINE_DEPTH });
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (rows, chapter, parent) => {
        fc.pre(rows.length > 0);
        const documentId = `node-${chapter % rows.length}`;
        const above = `node-${parent % rows.length}`;
        const nodes = rows.map((row) =>
          row.documentId === documentId ? { ...row, parent: above } : row,
        );
        const isSound =
          unreachable({ nodes }).length === 0 &&
          heightOf(buildOutline({ nodes })) <= MAX_OUTLINE_DEPTH;
        const chapters = rows.map((row) => placed(row));
        expect(find({ documentId, parent: above, chapters }) === null).toBe(isSound);
      }),
    );
  });

  it('should come to an end on any rows', () => {
    fc.assert(
      fc.property(graphRows(), fc.nat(15), fc.nat(15), (rows, chapter, parent) => {
        const chapters = rows.map((row) => placed(row));
        expect(() =>
          find({ documentId: `node-${chapter}`, parent: `node-${parent}`, chapters }),
        ).not.toThrow();
      }),
    );
  });
});
