import type { ChapterContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import { chapter } from './content';
import { paragraph } from './text';

/** A chapter of the given paragraphs. */
export function chapterOf(...texts: string[]): ChapterContent {
  return chapter({
    documentId: 'chapter-1',
    title: '学生发展',
    blocks: [{ type: 'text', content: texts.map((text) => paragraph({ text })) }],
  });
}
