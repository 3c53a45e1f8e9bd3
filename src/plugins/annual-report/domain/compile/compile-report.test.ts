import fc from 'fast-check';
import { ZodError } from 'zod';
import { compileReport } from './compile-report';
import { prepareReport } from './prepare-report';
import type { ReportContent } from '../content/report-content';
import { shuffled } from '../../../../../tests/support/builders/arbitraries';
import { caseStory, chapter, image } from '../../../../../tests/support/builders/content';
import { editionHead, smallReportContent } from '../../../../../tests/support/builders/report';

const compile = (content: ReportContent) =>
  compileReport({ prepared: prepareReport({ content }), edition: editionHead(), findings: [] });

/** With ties in position, so that nothing but the document ids can part them. */
const contentWithTies = (): ReportContent => {
  const content = smallReportContent();
  return {
    ...content,
    chapters: [
      ...content.chapters,
      chapter({ documentId: 'tied-b', position: 3, blocks: [{ type: 'images', images: ['b'] }] }),
      chapter({ documentId: 'tied-a', position: 3, blocks: [{ type: 'images', images: ['a'] }] }),
    ],
    cases: [
      ...content.cases,
      caseStory({ documentId: 'tied-d', chapter: 'staff', cover: 'd' }),
      caseStory({ documentId: 'tied-c', chapter: 'staff', cover: 'c' }),
    ],
    images: [...content.images, ...['a', 'b', 'c', 'd'].map((documentId) => image({ documentId }))],
  };
};

const shuffledContent = (content: ReportContent): fc.Arbitrary<ReportContent> =>
  fc
    .record({
      chapters: shuffled({ items: content.chapters }),
      cases: shuffled({ items: content.cases }),
      images: shuffled({ items: content.images }),
      tables: shuffled({ items: content.tables }),
      indicators: shuffled({ items: content.indicators }),
      observations: shuffled({ items: content.observations }),
    })
    .map((rows) => ({ ...content, ...rows }));

describe('compiling a report', () => {
  it('should give the report and its canonical bytes', () => {
    const { report, body } = compile(smallReportContent());
    expect(JSON.parse(body)).toEqual(report);
    expect(Object.keys(JSON.parse(body) as object)).toEqual(Object.keys(report).sort());
  });

  it('should give the same bytes for the same content', () => {
    expect(compile(smallReportContent()).body).toBe(compile(smallReportContent()).body);
  });

  it('should give the same bytes whatever the order of the rows', () => {
    const content = contentWithTies();
    const { body } = compile(content);
    fc.assert(
      fc.property(shuffledContent(content), (others) => {
        expect(compile(others).body).toBe(body);
      }),
    );
  });

  it('should give other bytes for another edition', () => {
    const content = smallReportContent();
    const second = compileReport({
      prepared: prepareReport({ content }),
      edition: editionHead({ number: 2 }),
      findings: [],
    });
    expect(second.body).not.toBe(compile(content).body);
  });

  it('should refuse what would break the contract', () => {
    const content = smallReportContent();
    content.school = { ...content.school, code: 'Not A Code' };
    expect(() => compile(content)).toThrow(ZodError);
  });
});
