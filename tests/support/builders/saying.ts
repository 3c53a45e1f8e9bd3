import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import { caseStory, chapter } from './content';
import { paragraph } from './text';

const blocksOf = (texts: string[]) => [
  { type: 'text' as const, content: texts.map((text) => paragraph({ text })) },
];

/** A report of one chapter that says these paragraphs. */
export const saying = (...texts: string[]): Pick<ReportContent, 'chapters'> => ({
  chapters: [chapter({ blocks: blocksOf(texts) })],
});

/** A report with a chapter and a case, each of one paragraph. */
export const sayingAndTelling = ({
  chapter: said,
  story,
  title = '案例',
}: {
  chapter: string;
  story: string;
  title?: string;
}): Pick<ReportContent, 'chapters' | 'cases'> => ({
  ...saying(said),
  cases: [caseStory({ title, blocks: blocksOf([story]) })],
});
