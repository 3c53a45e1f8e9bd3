import fc from 'fast-check';
import { moveTo, nextPosition, type Sibling } from './move';
import { compareSiblings } from './outline';
import { shuffled } from '../../../../../tests/support/builders/arbitraries';

const siblings: Sibling[] = [
  { documentId: 'a', position: 1 },
  { documentId: 'b', position: 2 },
  { documentId: 'c', position: 3 },
];

const orderAfter = ({ documentId, index }: { documentId: string; index: number }) =>
  moveTo({ documentId, index, siblings }).map((sibling) => sibling.documentId);

const anySiblings = (): fc.Arbitrary<Sibling[]> =>
  fc.uniqueArray(
    fc.record({ documentId: fc.stringMatching(/^[a-z]{1,3}$/), position: fc.integer() }),
    { selector: (sibling) => sibling.documentId, minLength: 1, maxLength: 12 },
  );

describe('moving among siblings', () => {
  it('should put a sibling forward', () => {
    expect(orderAfter({ documentId: 'c', index: 0 })).toEqual(['c', 'a', 'b']);
  });

  it('should put a sibling back', () => {
    expect(orderAfter({ documentId: 'a', index: 1 })).toEqual(['b', 'a', 'c']);
  });

  it('should take in one that was not among them', () => {
    expect(orderAfter({ documentId: 'new', index: 1 })).toEqual(['a', 'new', 'b', 'c']);
  });

  it('should take a place beyond the ends as the end', () => {
    expect(orderAfter({ documentId: 'b', index: 99 })).toEqual(['a', 'c', 'b']);
    expect(orderAfter({ documentId: 'b', index: -1 })).toEqual(['b', 'a', 'c']);
  });

  it('should close gaps and part ties by document id', () => {
    const tied = [
      { documentId: 'b', position: 7 },
      { documentId: 'a', position: 7 },
      { documentId: 'c', position: 2 },
    ];
    expect(moveTo({ documentId: 'c', index: 0, siblings: tied })).toEqual([
      { documentId: 'c', position: 1 },
      { documentId: 'a', position: 2 },
      { documentId: 'b', position: 3 },
    ]);
  });

  it('should keep everyone, count from 1 without gaps and put the moved one where it was asked', () => {
    fc.assert(
      fc.property(anySiblings(), fc.nat(), fc.nat(), (rows, pick, place) => {
        const documentId = rows[pick % rows.length]?.documentId ?? '';
        const index = place % rows.length;
        const moved = moveTo({ documentId, index, siblings: rows });
        expect(moved.map((row) => row.position)).toEqual(rows.map((_, at) => at + 1));
        expect(moved.map((row) => row.documentId).sort()).toEqual(
          rows.map((row) => row.documentId).sort(),
        );
        expect(moved[index]?.documentId).toBe(documentId);
      }),
    );
  });

  it('should leave the others in their order', () => {
    fc.assert(
      fc.property(anySiblings(), fc.nat(), fc.nat(), (rows, pick, index) => {
        const documentId = rows[pick % rows.length]?.documentId ?? '';
        const others = (list: Sibling[]) =>
          list.map((row) => row.documentId).filter((id) => id !== documentId);
        expect(others(moveTo({ documentId, index, siblings: rows }))).toEqual(
          others([...rows].sort(compareSiblings)),
        );
      }),
    );
  });

  it('should not depend on the order of the rows', () => {
    const given = anySiblings().chain((items) =>
      fc.tuple(fc.constant(items), shuffled({ items }), fc.nat(15)),
    );
    fc.assert(
      fc.property(given, ([rows, others, index]) => {
        const documentId = 'moved';
        expect(moveTo({ documentId, index, siblings: others })).toEqual(
          moveTo({ documentId, index, siblings: rows }),
        );
      }),
    );
  });
});

describe('the next position', () => {
  it('should be 1 where there is nobody', () => {
    expect(nextPosition({ siblings: [] })).toBe(1);
  });

  it('should follow the last sibling, gaps or not', () => {
    expect(nextPosition({ siblings: [...siblings, { documentId: 'd', position: 9 }] })).toBe(10);
  });
});
