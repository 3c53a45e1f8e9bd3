import fc from 'fast-check';
import { findWantedProblem } from './wanted-problem';
import { treeRows } from '../../../../../tests/support/builders/arbitraries';

const known = (documentId: string, parent: string | null = null, isRemovable = true) => ({
  documentId,
  title: documentId.toUpperCase(),
  parent,
  isRemovable,
});

const wanted = (id: string, parent: string | null = null) => ({ id, parent, title: id });

const THERE = {
  chapters: [known('a'), known('b', 'a'), known('full', null, false)],
  cases: [known('x', 'a'), known('loose')],
};

const ASKED = {
  version: 'v1',
  chapters: [wanted('a'), wanted('b', 'a'), wanted('full')],
  cases: [wanted('x', 'a'), wanted('loose')],
  added: [],
  removed: [],
};

const problemOf = (change: object) =>
  findWantedProblem({ wanted: { ...ASKED, ...change }, ...THERE });

describe('findWantedProblem', () => {
  it('should let an outline stand as it is', () => {
    expect(problemOf({})).toBeNull();
  });

  it('should let new chapters hold what was there', () => {
    const chapters = [wanted('new-1'), wanted('a', 'new-1'), wanted('b', 'a'), wanted('full')];
    expect(problemOf({ chapters, added: ['new-1'] })).toBeNull();
  });

  it('should name what was left out', () => {
    expect(problemOf({ chapters: [wanted('a'), wanted('full')] })).toEqual({
      code: 'outline-incomplete',
      titles: '“B”',
    });
  });

  it('should let go what is empty and named', () => {
    const change = { chapters: [wanted('a'), wanted('full')], removed: ['b'] };
    expect(problemOf(change)).toBeNull();
  });

  it('should keep what is not empty', () => {
    const change = { chapters: [wanted('a'), wanted('b', 'a')], removed: ['full'] };
    expect(problemOf(change)).toEqual({ code: 'outline-not-removable', title: 'FULL' });
  });

  it('should keep what is both wanted and to go', () => {
    expect(problemOf({ removed: ['b'] })).toMatchObject({ code: 'outline-not-removable' });
  });

  it.each([
    { what: 'unknown', change: { cases: [...ASKED.cases, wanted('z', 'a')] } },
    { what: 'called new but there', change: { added: ['a'] } },
    { what: 'called new but nowhere', change: { added: ['z'] } },
    { what: 'to go but not there', change: { removed: ['z'] } },
    { what: 'a chapter among cases', change: { cases: [...ASKED.cases, wanted('a', 'b')] } },
  ])('should refuse what is $what', ({ change }) => {
    expect(problemOf(change)).toMatchObject({ code: 'outline-foreign' });
  });

  it('should refuse what stands twice', () => {
    expect(problemOf({ cases: [...ASKED.cases, wanted('x', 'b')] })).toMatchObject({
      code: 'outline-repeated',
    });
  });

  it('should refuse a chapter below itself', () => {
    const chapters = [wanted('a', 'b'), wanted('b', 'a'), wanted('full')];
    expect(problemOf({ chapters })).toMatchObject({ code: 'outline-circle' });
  });

  it('should refuse a fourth level, whatever the order of the list', () => {
    const chapters = [wanted('n', 'b'), wanted('b', 'a'), wanted('a', 'full'), wanted('full')];
    expect(problemOf({ chapters, added: ['n'] })).toEqual({
      code: 'outline-too-deep',
      title: 'n',
      depth: 4,
    });
  });

  it.each([
    { chapters: [wanted('a'), wanted('b', 'z'), wanted('full')] },
    { cases: [wanted('x', 'loose'), wanted('loose')] },
  ])('should refuse a place below what holds nothing', (change) => {
    expect(problemOf(change)).toMatchObject({ code: 'outline-holder-missing' });
  });

  it('should refuse to take a case out of its chapter', () => {
    expect(problemOf({ cases: [wanted('x'), wanted('loose')] })).toEqual({
      code: 'outline-case-unplaced',
      title: 'x',
    });
  });

  it('should find nothing wrong with any outline of three levels', () => {
    fc.assert(
      fc.property(treeRows({ maxDepth: 3 }), (rows) => {
        const chapters = rows.map(({ documentId, parent }) => known(documentId, parent));
        const nodes = rows.map(({ documentId, parent }) => wanted(documentId, parent));
        const asked = { ...ASKED, chapters: nodes.reverse(), cases: [] };
        expect(findWantedProblem({ wanted: asked, chapters, cases: [] })).toBeNull();
      }),
    );
  });
});
