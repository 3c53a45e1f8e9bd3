import fc from 'fast-check';
import { forCaseTexts } from '../../../../../contract/case-texts';
import { numberOutline } from './number-outline';
import { toState } from './outline-state';
import type {
  BlockContent,
  CaseContent,
  ChapterContent,
} from '../../../../../domain/content/report-content';
import { describeOutline } from '../../../../../server/src/services/outline/describe-outline';
import { readFolder } from '../../../../../server/src/report-folder/read/read-folder';
import { demoContent } from '../../../../../../../../tests/support/content/demo-content';
import { DEMO_FOLDER } from '../../../../../../../../tests/reports/demo-folder';
import { stateOf } from '../../../../../../../../tests/support/builders/outlines';

const byId = (left: [string, unknown], right: [string, unknown]) => (left[0] < right[0] ? -1 : 1);

/** What the panel computes and what the server computes, by document. */
const bothOf = (content: Parameters<typeof describeOutline>[0]['content']) => {
  const described = describeOutline({ content });
  const theirs = [...described.chapters, ...described.cases].map(
    ({ documentId, numbers }): [string, unknown] => [documentId, numbers],
  );
  return { mine: [...numberOutline(toState(described))].sort(byId), theirs: theirs.sort(byId) };
};

describe('numberOutline', () => {
  it('should number chapters by level, and cases through the report', () => {
    const numbers = numberOutline(
      stateOf(
        [
          { documentId: 'a' },
          { documentId: 'b', parent: 'a' },
          { documentId: 'c', parent: 'b' },
          { documentId: 'd' },
        ],
        [
          { documentId: 'x', parent: 'd' },
          { documentId: 'y', parent: 'b' },
        ],
      ),
    );
    expect([...numbers].map(([id, { number }]) => `${id} ${number}`).sort()).toEqual([
      'a 1',
      'b 1.1',
      'c 1.1.1',
      'd 2',
      'x 2',
      'y 1',
    ]);
  });

  it('should give a chapter the figures of all below it', () => {
    const numbers = numberOutline(
      stateOf(
        [
          { documentId: 'a', images: ['1'] },
          { documentId: 'b', parent: 'a', images: ['2', '3'] },
        ],
        [{ documentId: 'x', parent: 'a', images: ['4'] }],
      ),
    );
    expect(numbers.get('a')?.figures).toEqual({ from: 1, to: 4 });
    expect(numbers.get('x')?.figures).toEqual({ from: 2, to: 2 });
    expect(numbers.get('b')?.figures).toEqual({ from: 3, to: 4 });
  });

  it('should count what is shown twice where it stands first', () => {
    const numbers = numberOutline(
      stateOf([
        { documentId: 'a', images: ['1'], annexes: ['t'] },
        { documentId: 'b', images: ['1'], annexes: ['t'] },
      ]),
    );
    expect(numbers.get('b')).toMatchObject({ figures: null, annexes: null });
  });

  it('should give a case without a chapter no number', () => {
    const numbers = numberOutline(stateOf([], [{ documentId: 'x', images: ['1'] }]));
    expect(numbers.get('x')).toMatchObject({ number: null, figures: null });
  });

  it('should agree with the server on the demo', async () => {
    const content = demoContent({ demo: await readFolder({ folder: DEMO_FOLDER }) });
    const { mine, theirs } = bothOf({ ...content, statuses: new Map() });
    expect(mine).toHaveLength(85);
    expect(mine).toEqual(theirs);
  });

  it('should agree with the server on whatever outline there is', () => {
    const tables = [
      { documentId: 't1', kind: 'trend' as const },
      { documentId: 't2', kind: 'trend' as const },
      { documentId: 'a1', kind: 'annex' as const },
    ];
    const block: fc.Arbitrary<BlockContent> = fc.oneof(
      fc.record({
        type: fc.constant('images' as const),
        images: fc.array(fc.constantFrom('i1', 'i2', 'i3', 'i4')),
      }),
      fc.record({
        type: fc.constant('table' as const),
        table: fc.constantFrom('t1', 't2', 'a1', 'gone', null),
      }),
    );
    const place = fc.record({
      above: fc.nat(),
      position: fc.nat({ max: 3 }),
      blocks: fc.array(block, { maxLength: 3 }),
    });
    const documents = fc.record({
      chapters: fc.array(place, { maxLength: 12 }),
      cases: fc.array(place, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(documents, (given) => {
        const named = (id: string) => ({ documentId: id, key: id, title: id });
        const chapters = given.chapters.map(({ above, ...rest }, index): ChapterContent => ({
          ...named(`c${index}`),
          ...rest,
          parent: above % (index + 1) === index ? null : `c${above % (index + 1)}`,
        }));
        const cases = given.cases.map(({ above, ...rest }, index): CaseContent => ({
          ...named(`x${index}`),
          ...rest,
          chapter: chapters[above % (chapters.length + 1)]?.documentId ?? null,
          ...forCaseTexts(() => null),
          date: null,
          partners: [],
          tags: [],
          cover: null,
        }));
        const { mine, theirs } = bothOf({ chapters, cases, tables, statuses: new Map() });
        expect(mine).toEqual(theirs);
      }),
    );
  });
});
