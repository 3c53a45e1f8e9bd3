import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import { caseStory, chapter } from './content';
import { paragraph } from './text';

const blocksOf = (texts: string[]) => [
  { type: 'text' as const, content: texts.map((text) => paragraph({ text })) },
];

/** A report of one chapter that says these paragraphs. */
export function saying(...texts: string[]): Pick<ReportContent, 'chapters'> {
  return {
    chapters: [chapter({ blocks: blocksOf(texts) })],
  };
}

/** A report with a chapter and a case, each of one paragraph. */
export function sayingAndTelling({
  chapter: said,
  story,
  title = '案例',
}: {
  chapter: string;
  story: string;
  title?: string;
}): Pick<ReportContent, 'chapters' | 'cases'> {
  return {
    ...saying(said),
    cases: [caseStory({ title, blocks: blocksOf([story]) })],
  };
}
