import fc from 'fast-check';
import type { BlockContent, CaseContent, ChapterContent } from '../content/report-content';
import { numberReport, type NumberedChapter, type Numbering } from './number-report';
import { shuffled, treeRows } from '../../../../../tests/support/builders/arbitraries';
import { caseStory, chapter, grid } from '../../../../../tests/support/builders/content';

const images = (...ids: string[]): BlockContent => ({ type: 'images', images: ids });
const tableBlock = (id: string): BlockContent => ({ type: 'table', table: id });
const challenge = (problem: string): BlockContent => ({
  type: 'challenge',
  problem,
  cause: '',
  measures: '',
});

const flatten = (chapters: NumberedChapter[]): NumberedChapter[] =>
  chapters.flatMap((item) => [item, ...flatten(item.chapters)]);

const numbersOf = (numbering: Numbering) =>
  flatten(numbering.chapters).map((item) => [item.content.documentId, item.number]);

/** Maps as lists, because two maps in another order count as equal. */
const asLists = ({ casePlaces, figures, tables, challenges, ...lists }: Numbering) => ({
  ...lists,
  casePlaces: [...casePlaces],
  figures: [...figures],
  tables: [...tables],
  challenges: [...challenges],
});

const number = (given: Partial<Parameters<typeof numberReport>[0]>) =>
  numberReport({ chapters: [], cases: [], tables: [], ...given });

type Rows = Parameters<typeof numberReport>[0];

/** A report of any shape: chapters in a tree, cases anywhere, images and tables shown once or several times. */
const anyReport = (): fc.Arbitrary<Rows> =>
  treeRows({ maxNodes: 12 }).chain((nodes) => {
    const block = fc.oneof(
      fc
        .array(fc.nat(15), { maxLength: 3 })
        .map((ids) => images(...ids.map((id) => `image-${id}`))),
      fc.nat(7).map((id) => tableBlock(`table-${id}`)),
      fc.string().map(challenge),
    );
    const blocks = fc.array(block, { maxLength: 3 });
    return fc.record({
      chapters: fc.tuple(
        ...nodes.map((node) => blocks.map((own) => chapter({ ...node, blocks: own }))),
      ),
      cases: fc
        .array(fc.record({ chapter: fc.nat(), position: fc.integer({ min: 1, max: 3 }), blocks }), {
          maxLength: nodes.length === 0 ? 0 : 8,
        })
        .map((items) =>
          items.map((item, index) =>
            caseStory({
              documentId: `case-${index}`,
              position: item.position,
              chapter: `node-${item.chapter % nodes.length}`,
              blocks: item.blocks.filter((own) => own.type === 'images'),
            }),
          ),
        ),
      tables: fc.constant(
        [0, 1, 2, 3, 4, 5].map((id) => ({
          documentId: `table-${id}`,
          kind: id % 2 === 0 ? ('annex' as const) : ('trend' as const),
        })),
      ),
    });
  });

const withShuffledRows = (report: Rows): fc.Arbitrary<Rows> =>
  fc.record({
    chapters: shuffled({ items: report.chapters }),
    cases: shuffled({ items: report.cases }),
    tables: shuffled({ items: report.tables }),
  });

const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The blocks of a report as a reader meets them, found without the code under test. */
const blocksAsRead = ({ chapters, cases }: Rows, numbering: Numbering): BlockContent[] => {
  const byId = new Map<string, ChapterContent | CaseContent>(
    [...chapters, ...cases].map((item) => [item.documentId, item]),
  );
  return flatten(numbering.chapters)
    .flatMap((item) => [
      item.content.documentId,
      ...item.cases.map((own) => own.content.documentId),
    ])
    .flatMap((id) => byId.get(id)?.blocks ?? []);
};

describe('numbering of sections', () => {
  it('should number three levels by position', () => {
    const numbering = number({
      chapters: [
        chapter({ documentId: 'second', position: 2 }),
        chapter({ documentId: 'first', position: 1 }),
        chapter({ documentId: 'b', parent: 'first', position: 2 }),
        chapter({ documentId: 'a', parent: 'first', position: 1 }),
        chapter({ documentId: 'deep', parent: 'b', position: 1 }),
      ],
    });
    expect(numbersOf(numbering)).toEqual([
      ['first', '1'],
      ['a', '1.1'],
      ['b', '1.2'],
      ['deep', '1.2.1'],
      ['second', '2'],
    ]);
  });

  it('should count without gaps where positions have some', () => {
    const chapters = [
      chapter({ documentId: 'a', position: 3 }),
      chapter({ documentId: 'b', position: 40 }),
    ];
    expect(numbersOf(number({ chapters }))).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });
});

describe('numbering of figures', () => {
  it('should continue figure numbers across chapters', () => {
    const { figures } = number({
      chapters: [
        chapter({ documentId: 'one', position: 1, blocks: [images('a', 'b')] }),
        chapter({ documentId: 'two', position: 2, blocks: [images('c')] }),
      ],
    });
    expect([...figures].map(([id, place]) => [id, place.number])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  it("should read a chapter's blocks, then its cases, then its sub-chapters", () => {
    const { figures } = number({
      chapters: [
        chapter({ documentId: 'below', parent: 'top', blocks: [images('in-sub-chapter')] }),
        chapter({ documentId: 'top', blocks: [images('in-chapter')] }),
      ],
      cases: [
        caseStory({ documentId: 'late', chapter: 'top', position: 2, blocks: [images('in-late')] }),
        caseStory({ documentId: 'soon', chapter: 'top', position: 1, blocks: [images('in-soon')] }),
      ],
    });
    expect([...figures.keys()]).toEqual(['in-chapter', 'in-soon', 'in-late', 'in-sub-chapter']);
  });

  it('should say where each figure stands', () => {
    const { figures } = number({
      chapters: [chapter({ documentId: 'top', blocks: [images('a')] })],
      cases: [caseStory({ documentId: 'story', chapter: 'top', blocks: [images('b')] })],
    });
    expect(figures.get('a')).toEqual({ chapter: '1', case: null, number: 1 });
    expect(figures.get('b')).toEqual({ chapter: '1', case: 'story', number: 2 });
  });

  it('should keep the number of the first place for an image shown twice', () => {
    const { figures } = number({
      chapters: [chapter({ blocks: [images('a', 'b'), images('a', 'c')] })],
    });
    expect([...figures].map(([id, place]) => [id, place.number])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  it('should not count a cover', () => {
    const { figures } = number({
      chapters: [chapter({ documentId: 'top' })],
      cases: [caseStory({ chapter: 'top', cover: 'cover', blocks: [images('a')] })],
    });
    expect([...figures.keys()]).toEqual(['a']);
  });
});

describe('numbering of tables', () => {
  it('should count annex tables apart from those of the text', () => {
    const { tables } = number({
      chapters: [chapter({ blocks: ['chart-1', 'annex-1', 'chart-2', 'annex-2'].map(tableBlock) })],
      tables: [
        { documentId: 'annex-2', kind: 'annex' },
        { documentId: 'annex-1', kind: 'annex' },
        { documentId: 'chart-2', kind: 'trend' },
        { documentId: 'chart-1', kind: 'trend' },
      ],
    });
    expect([...tables].map(([id, place]) => [id, place.number])).toEqual([
      ['chart-1', 1],
      ['annex-1', 1],
      ['chart-2', 2],
      ['annex-2', 2],
    ]);
  });

  it('should count tables of plain cells with those of the text, in reading order', () => {
    const before = grid({ key: 'partners' });
    const inCase = grid({ key: 'awards' });
    const empty = grid({ key: 'empty', cells: [['']] });
    const { tables, grids } = numberReport({
      chapters: [
        chapter({ blocks: [before, empty, tableBlock('trend'), tableBlock('annex')] }),
        chapter({ documentId: 'next', position: 2, blocks: [tableBlock('last')] }),
      ],
      cases: [caseStory({ blocks: [inCase] })],
      tables: [
        { documentId: 'trend', kind: 'trend' },
        { documentId: 'last', kind: 'trend' },
        { documentId: 'annex', kind: 'annex' },
      ],
    });
    expect([...grids.values()].map(({ number }) => number)).toEqual([1, 3]);
    expect([...tables].map(([id, { number }]) => [id, number])).toEqual([
      ['trend', 2],
      ['annex', 1],
      ['last', 4],
    ]);
    expect(grids.get(inCase)).toEqual({ number: 3, chapter: '1', case: 'case-1' });
    expect(grids.has(empty)).toBe(false);
  });

  it('should give no number to a block without a table or with one that is not there', () => {
    const { tables } = number({
      chapters: [chapter({ blocks: [{ type: 'table', table: null }, tableBlock('gone')] })],
    });
    expect(tables.size).toBe(0);
  });
});

describe('numbering of challenges', () => {
  it('should count them in reading order, equal ones too', () => {
    const blocks = [challenge('同样的问题'), challenge('同样的问题')];
    const { challenges } = number({ chapters: [chapter({ blocks })] });
    expect(blocks.map((block) => challenges.get(block))).toEqual([1, 2]);
  });
});

describe('numbering of cases', () => {
  it('should continue case numbers across chapters', () => {
    const { cases, casePlaces } = number({
      chapters: [
        chapter({ documentId: 'two', position: 2 }),
        chapter({ documentId: 'one', position: 1 }),
      ],
      cases: [
        caseStory({ documentId: 'c', chapter: 'two' }),
        caseStory({ documentId: 'b', chapter: 'one', position: 2 }),
        caseStory({ documentId: 'a', chapter: 'one', position: 1 }),
      ],
    });
    expect(cases.map((item) => [item.content.documentId, item.number])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(casePlaces.get('c')).toEqual({ chapter: '2', case: 'c' });
  });

  it('should leave out a case without a chapter', () => {
    const { cases } = number({ cases: [caseStory({ chapter: null })] });
    expect(cases).toEqual([]);
  });
});

describe('numbering of any report', () => {
  it('should number every chapter once, in reading order', () => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        const numbered = flatten(numberReport(report).chapters);
        expect(numbered.map((item) => item.content.documentId).sort()).toEqual(
          report.chapters.map((item) => item.documentId).sort(),
        );
        const numbers = numbered.map((item) => item.number);
        expect(new Set(numbers).size).toBe(numbers.length);
        const inOrder = new Intl.Collator('en', { numeric: true });
        expect([...numbers].sort((left, right) => inOrder.compare(left, right))).toEqual(numbers);
      }),
    );
  });

  it('should count cases, figures, tables and challenges from 1 without gaps', () => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        const { cases, figures, tables, challenges } = numberReport(report);
        const kindOf = new Map(report.tables.map((item) => [item.documentId, item.kind]));
        const tableNumbers = (kind: string) =>
          [...tables].filter(([id]) => kindOf.get(id) === kind).map(([, place]) => place.number);
        expect(cases.map((item) => item.number)).toEqual(oneTo(report.cases.length));
        expect([...figures.values()].map((place) => place.number)).toEqual(oneTo(figures.size));
        expect([...challenges.values()]).toEqual(oneTo(challenges.size));
        expect(tableNumbers('annex')).toEqual(oneTo(tableNumbers('annex').length));
        expect(tableNumbers('trend')).toEqual(oneTo(tableNumbers('trend').length));
      }),
    );
  });

  it('should meet figures in the order in which a reader meets them', () => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        const numbering = numberReport(report);
        const asRead = blocksAsRead(report, numbering).flatMap((block) =>
          block.type === 'images' ? block.images : [],
        );
        expect([...numbering.figures.keys()]).toEqual([...new Set(asRead)]);
      }),
    );
  });

  it('should not depend on the order of the rows', () => {
    const given = anyReport().chain((report) =>
      fc.tuple(fc.constant(report), withShuffledRows(report)),
    );
    fc.assert(
      fc.property(given, ([report, others]) => {
        expect(asLists(numberReport(others))).toEqual(asLists(numberReport(report)));
      }),
    );
  });
});
