import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import { chapter } from './content';
import { paragraph } from './text';

/** A report of one chapter that says these paragraphs. */
export const saying = (...texts: string[]): Partial<ReportContent> => ({
  chapters: [
    chapter({
      documentId: 'top',
      title: '学校概况',
      blocks: [{ type: 'text', content: texts.map((text) => paragraph({ text })) }],
    }),
  ],
});
