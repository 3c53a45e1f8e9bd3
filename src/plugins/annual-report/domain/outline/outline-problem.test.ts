import fc from 'fast-check';
import { findOutlineProblem } from './outline-problem';
import { treeRows } from '../../../../../tests/support/builders/arbitraries';

const known = (documentId: string, parent: string | null = null, isRemovable = true) => ({
  documentId,
  title: documentId.toUpperCase(),
  parent,
  isRemovable,
});

const requested = (id: string, parent: string | null = null) => ({ id, parent, title: id });

const THERE = {
  chapters: [known('a'), known('b', 'a'), known('full', null, false)],
  cases: [known('x', 'a'), known('loose')],
};

const ASKED = {
  version: 'v1',
  chapters: [requested('a'), requested('b', 'a'), requested('full')],
  cases: [requested('x', 'a'), requested('loose')],
  added: [],
  removed: [],
};

const problemOf = (change: object) =>
  findOutlineProblem({ requested: { ...ASKED, ...change }, ...THERE });

describe('findWantedProblem', () => {
  it('should let an outline stand as it is', () => {
    expect(problemOf({})).toBeNull();
  });

  it('should let new chapters hold what was there', () => {
    const chapters = [
      requested('new-1'),
      requested('a', 'new-1'),
      requested('b', 'a'),
      requested('full'),
    ];
    expect(problemOf({ chapters, added: ['new-1'] })).toBeNull();
  });

  it('should name what was left out', () => {
    expect(problemOf({ chapters: [requested('a'), requested('full')] })).toEqual({
      code: 'outline-incomplete',
      titles: '“B”',
    });
  });

  it('should let go what is empty and named', () => {
    const change = { chapters: [requested('a'), requested('full')], removed: ['b'] };
    expect(problemOf(change)).toBeNull();
  });

  it('should keep what is not empty', () => {
    const change = { chapters: [requested('a'), requested('b', 'a')], removed: ['full'] };
    expect(problemOf(change)).toEqual({ code: 'outline-not-removable', title: 'FULL' });
  });

  it('should keep what is both wanted and to go', () => {
    expect(problemOf({ removed: ['b'] })).toMatchObject({ code: 'outline-not-removable' });
  });

  it.each([
    { what: 'unknown', change: { cases: [...ASKED.cases, requested('z', 'a')] } },
    { what: 'called new but there', change: { added: ['a'] } },
    { what: 'called new but nowhere', change: { added: ['z'] } },
    { what: 'to go but not there', change: { removed: ['z'] } },
    { what: 'a chapter among cases', change: { cases: [...ASKED.cases, requested('a', 'b')] } },
  ])('should refuse what is $what', ({ change }) => {
    expect(problemOf(change)).toMatchObject({ code: 'outline-foreign' });
  });

  it('should refuse what stands twice', () => {
    expect(problemOf({ cases: [...ASKED.cases, requested('x', 'b')] })).toMatchObject({
      code: 'outline-repeated',
    });
  });

  it('should refuse a chapter below itself', () => {
    const chapters = [requested('a', 'b'), requested('b', 'a'), requested('full')];
    expect(problemOf({ chapters })).toMatchObject({ code: 'outline-circle' });
  });

  it('should refuse a fourth level, whatever the order of the list', () => {
    const chapters = [
      requested('n', 'b'),
      requested('b', 'a'),
      requested('a', 'full'),
      requested('full'),
    ];
    expect(problemOf({ chapters, added: ['n'] })).toEqual({
      code: 'outline-too-deep',
      title: 'n',
      depth: 4,
    });
  });

  it.each([
    { chapters: [requested('a'), requested('b', 'z'), requested('full')] },
    { cases: [requested('x', 'loose'), requested('loose')] },
  ])('should refuse a place below what holds nothing', (change) => {
    expect(problemOf(change)).toMatchObject({ code: 'outline-holder-missing' });
  });

  it('should refuse to take a case out of its chapter', () => {
    expect(problemOf({ cases: [requested('x'), requested('loose')] })).toEqual({
      code: 'outline-case-unplaced',
      title: 'x',
    });
  });

  it('should find nothing wrong with any outline of three levels', () => {
    fc.assert(
      fc.property(treeRows({ maxDepth: 3 }), (rows) => {
        const chapters = rows.map(({ documentId, parent }) => known(documentId, parent));
        const nodes = rows.map(({ documentId, parent }) => requested(documentId, parent));
        const asked = { ...ASKED, chapters: nodes.reverse(), cases: [] };
        expect(findOutlineProblem({ requested: asked, chapters, cases: [] })).toBeNull();
      }),
    );
  });
});
