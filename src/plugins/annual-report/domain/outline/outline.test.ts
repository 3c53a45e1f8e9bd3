import fc from 'fast-check';
import {
  buildOutline,
  compareSiblings,
  groupByParent,
  unreachable,
  type OutlineNode,
  type OutlineTree,
} from './outline';
import { graphRows, shuffled, treeRows } from '../../../../../tests/support/builders/arbitraries';

const row = ({ documentId, parent = null, position = 1 }: Partial<OutlineNode>): OutlineNode => ({
  documentId: documentId ?? 'a',
  parent,
  position,
});

const idsOf = (trees: OutlineTree<OutlineNode>[]): string[] =>
  trees.flatMap(({ node, children }) => [node.documentId, ...idsOf(children)]);

const withShuffled = (rows: fc.Arbitrary<OutlineNode[]>) =>
  rows.chain((items) => fc.tuple(fc.constant(items), shuffled({ items })));

describe('order among siblings', () => {
  it('should follow the position', () => {
    const first = row({ documentId: 'z', position: 1 });
    const second = row({ documentId: 'a', position: 2 });
    expect([second, first].sort(compareSiblings)).toEqual([first, second]);
  });

  it('should fall back to the document id when positions are equal', () => {
    const rows = [row({ documentId: 'b' }), row({ documentId: 'a' }), row({ documentId: 'c' })];
    expect(rows.sort(compareSiblings).map((item) => item.documentId)).toEqual(['a', 'b', 'c']);
  });

  it('should call a thing equal to itself', () => {
    expect(compareSiblings(row({}), row({}))).toBe(0);
  });
});

describe('grouping by parent', () => {
  it('should put each thing under what holds it, in sibling order', () => {
    const nodes = [
      row({ documentId: 'late', parent: 'a', position: 2 }),
      row({ documentId: 'top' }),
      row({ documentId: 'early', parent: 'a', position: 1 }),
    ];
    const groups = groupByParent({ nodes, parentOf: (node) => node.parent });
    expect(groups.get('a')?.map((node) => node.documentId)).toEqual(['early', 'late']);
    expect(groups.get(null)?.map((node) => node.documentId)).toEqual(['top']);
  });

  it('should leave the given list as it was', () => {
    const nodes = [row({ documentId: 'b', position: 2 }), row({ documentId: 'a', position: 1 })];
    groupByParent({ nodes, parentOf: (node) => node.parent });
    expect(nodes.map((node) => node.documentId)).toEqual(['b', 'a']);
  });
});

describe('outline', () => {
  it('should read depth first, siblings by position', () => {
    const nodes = [
      row({ documentId: 'second', position: 2 }),
      row({ documentId: 'below-first', parent: 'first' }),
      row({ documentId: 'first', position: 1 }),
      row({ documentId: 'deep', parent: 'below-first' }),
    ];
    expect(idsOf(buildOutline({ nodes }))).toEqual(['first', 'below-first', 'deep', 'second']);
  });

  it('should be empty without rows', () => {
    expect(buildOutline({ nodes: [] })).toEqual([]);
  });

  it('should not depend on the order of the rows', () => {
    fc.assert(
      fc.property(withShuffled(treeRows()), ([nodes, others]) => {
        expect(buildOutline({ nodes: others })).toEqual(buildOutline({ nodes }));
      }),
    );
  });

  it('should hold every row of a tree exactly once', () => {
    fc.assert(
      fc.property(treeRows(), (nodes) => {
        const ids = nodes.map((node) => node.documentId);
        expect(idsOf(buildOutline({ nodes })).sort()).toEqual(ids.sort());
        expect(unreachable({ nodes })).toEqual([]);
      }),
    );
  });
});

describe('unreachable rows', () => {
  it('should name a row whose parent is not there, and what hangs below it', () => {
    const orphan = row({ documentId: 'orphan', parent: 'gone' });
    const below = row({ documentId: 'below', parent: 'orphan' });
    expect(unreachable({ nodes: [row({ documentId: 'top' }), orphan, below] })).toEqual([
      orphan,
      below,
    ]);
  });

  it('should name the rows of a circle', () => {
    const nodes = [
      row({ documentId: 'a', parent: 'b' }),
      row({ documentId: 'b', parent: 'a' }),
      row({ documentId: 'self', parent: 'self' }),
    ];
    expect(unreachable({ nodes })).toEqual(nodes);
  });

  it('should be exactly the rows that the outline leaves out, whatever points where', () => {
    fc.assert(
      fc.property(graphRows(), (nodes) => {
        const inOutline = idsOf(buildOutline({ nodes }));
        const left = unreachable({ nodes }).map((node) => node.documentId);
        expect([...inOutline, ...left].sort()).toEqual(nodes.map((n) => n.documentId).sort());
      }),
    );
  });
});
