import fc from 'fast-check';
import { flattenOutline } from './flatten-outline';
import { graphRows } from '../../../../../tests/support/builders/arbitraries';

const row = (documentId: string, parent: string | null, position: number) => ({
  documentId,
  parent,
  position,
});

const ids = (rows: { documentId: string }[]) => rows.map(({ documentId }) => documentId);

describe('flattenOutline', () => {
  it('should give chapters in reading order, and cases by their chapters', () => {
    const flat = flattenOutline({
      chapters: [row('b', null, 2), row('a', null, 1), row('a1', 'a', 1)],
      cases: [row('y', 'b', 1), row('x', 'a1', 1), row('w', 'a', 1)],
    });
    expect(ids(flat.chapters)).toEqual(['a', 'a1', 'b']);
    expect(ids(flat.cases)).toEqual(['w', 'x', 'y']);
  });

  it('should put a case whose chapter is not there after all others, without a chapter', () => {
    const flat = flattenOutline({
      chapters: [row('a', null, 1)],
      cases: [row('x', 'gone', 1), row('y', 'a', 1)],
    });
    expect(flat.cases).toEqual([row('y', 'a', 1), row('x', null, 1)]);
  });

  it('should put chapters that go in a circle at the end of the top level', () => {
    const flat = flattenOutline({
      chapters: [row('a', 'b', 1), row('b', 'a', 1), row('c', null, 1)],
      cases: [],
    });
    expect(flat.chapters.map(({ documentId, parent }) => [documentId, parent])).toEqual([
      ['c', null],
      ['a', null],
      ['b', null],
    ]);
  });

  it('should lose nothing, and give nothing twice', () => {
    fc.assert(
      fc.property(graphRows(), graphRows(), (chapters, cases) => {
        const flat = flattenOutline({ chapters, cases });
        expect(ids(flat.chapters).sort()).toEqual(ids(chapters).sort());
        expect(ids(flat.cases).sort()).toEqual(ids(cases).sort());
      }),
    );
  });
});
