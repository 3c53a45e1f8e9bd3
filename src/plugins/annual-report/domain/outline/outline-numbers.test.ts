import { numberReport } from './number-report';
import { outlineNumbers } from './outline-numbers';
import { caseStory, chapter } from '../../../../../tests/support/builders/content';

const images = (...ids: string[]) => ({ type: 'images' as const, images: ids });
const table = (id: string) => ({ type: 'table' as const, table: id });

const TABLES = [
  { documentId: 't1', kind: 'trend' as const },
  { documentId: 'a1', kind: 'annex' as const },
];

const numbersOf = (content: Omit<Parameters<typeof numberReport>[0], 'tables'>) =>
  outlineNumbers({ numbering: numberReport({ ...content, tables: TABLES }), tables: TABLES });

describe('outlineNumbers', () => {
  it('should give a chapter the numbers of all that it holds', () => {
    const numbers = numbersOf({
      chapters: [
        chapter({ documentId: 'a', position: 1, blocks: [images('1', '2'), table('t1')] }),
        chapter({ documentId: 'b', parent: 'a', position: 1, blocks: [images('3'), table('a1')] }),
      ],
      cases: [caseStory({ documentId: 'x', chapter: 'b', blocks: [images('4')] })],
    });
    expect(numbers.get('a')).toEqual({
      number: '1',
      figures: { from: 1, to: 4 },
      cases: { from: 1, to: 1 },
      tables: { from: 1, to: 1 },
      annexes: { from: 1, to: 1 },
    });
    expect(numbers.get('b')).toMatchObject({ figures: { from: 3, to: 4 }, tables: null });
    expect(numbers.get('x')).toMatchObject({ number: '1', figures: { from: 4, to: 4 } });
  });

  it('should not take chapter 10 for a part of chapter 1', () => {
    const chapters = Array.from({ length: 10 }, (_item, index) =>
      chapter({ documentId: `c${index}`, position: index, blocks: [images(String(index))] }),
    );
    expect(numbersOf({ chapters, cases: [] }).get('c0')?.figures).toEqual({ from: 1, to: 1 });
  });
});
