import { judgeReport } from '../checks/judge-report';
import type { ReportContent } from '../content/report-content';
import { describeProgress } from './describe-progress';
import {
  caseStory,
  chapter,
  image,
  indicator,
  layoutRow,
  observation,
  reportContent,
  table,
} from '../../../../../tests/support/builders/content';
import { paragraph } from '../../../../../tests/support/builders/text';

const written = (text: string) => ({
  type: 'text' as const,
  content: [paragraph({ text })],
});

const progressOf = (given: Partial<ReportContent>) =>
  describeProgress(judgeReport({ content: reportContent(given), waivers: [], overrides: [] }));

describe('the progress of a report', () => {
  it('should list chapters and their cases in reading order, with their printed numbers', () => {
    const { documents } = progressOf({
      chapters: [
        chapter({ documentId: 'one', position: 1 }),
        chapter({ documentId: 'below', parent: 'one' }),
        chapter({ documentId: 'two', position: 2 }),
      ],
      cases: [caseStory({ documentId: 'story', chapter: 'one' })],
    });
    expect(documents.map(({ documentId, number, level }) => [documentId, number, level])).toEqual([
      ['one', '1', 0],
      ['story', '案例 1', 1],
      ['below', '1.1', 1],
      ['two', '2', 0],
    ]);
  });

  it('should take a chapter for empty only when nothing stands below it either', () => {
    const { documents } = progressOf({
      chapters: [
        chapter({ documentId: 'holds' }),
        chapter({ documentId: 'written', parent: 'holds', blocks: [written('正文。')] }),
        chapter({ documentId: 'bare', parent: 'holds', position: 2 }),
      ],
    });
    expect(documents.filter(({ isEmpty }) => isEmpty).map(({ documentId }) => documentId)).toEqual([
      'bare',
    ]);
  });

  it('should list what has no place last, without a number', () => {
    const { documents } = progressOf({
      chapters: [chapter({ documentId: 'one' })],
      cases: [caseStory({ documentId: 'lost', chapter: null })],
    });
    expect(documents.at(-1)).toMatchObject({ documentId: 'lost', number: null, chapter: null });
  });

  it('should count the findings of a case with its chapter and by itself', () => {
    const { documents } = progressOf({
      chapters: [chapter({ documentId: 'one', blocks: [written('正文。')] })],
      cases: [caseStory({ documentId: 'story', chapter: 'one' })],
    });
    const warnings = documents.map(({ warnings: count }) => count);
    expect(warnings).toEqual([1, 1]);
  });

  it('should count the required values of the report’s year', () => {
    const { required, reported } = progressOf({
      chapters: [chapter({ documentId: 'one', blocks: [{ type: 'table', table: 'table-1' }] })],
      tables: [
        table({
          layout: [
            layoutRow({ required: true }),
            layoutRow({ indicator: 'graduates.employed', required: true, seq: 2 }),
          ],
        }),
      ],
      indicators: [indicator(), indicator({ code: 'graduates.employed', name: '就业人数' })],
      observations: [observation()],
    });
    expect({ required, reported }).toEqual({ required: 2, reported: 1 });
  });

  it('should count images without consent or alternative text', () => {
    const shown = ['ready', 'pending', 'silent'];
    const { images } = progressOf({
      chapters: [chapter({ blocks: [{ type: 'images', images: shown }] })],
      images: [
        image({ documentId: 'ready' }),
        image({ documentId: 'pending', consent: 'pending' }),
        image({ documentId: 'silent', alt: ' ' }),
      ],
    });
    expect(images).toEqual({ shown: 3, ready: 1, withoutConsent: 1, withoutAlt: 1 });
  });
});
