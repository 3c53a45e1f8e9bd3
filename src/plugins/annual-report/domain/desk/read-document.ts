import { forCaseTexts, type CaseText } from '../../contract/case-texts';
import type { DeskDocumentType, Reading } from '../../contract/desk/document';
import type { CaseJson, ChapterJson, ReportJson } from '../../contract/report';
import { assembleReport } from '../assemble/assemble-report';
import { prepareReport } from '../compile/prepare-report';
import type { BlockContent, ReportContent } from '../content/report-content';

/** A chapter or case as it stands in a form. */
export type Written = Partial<Record<CaseText, string | null>> & {
  type: Exclude<DeskDocumentType, 'report'>;
  documentId: string;
  title: string;
  blocks: BlockContent[];
};

const put = (content: ReportContent, written: Written): ReportContent => {
  const { type, documentId, title, blocks } = written;
  const texts = forCaseTexts((field) => written[field] ?? null);
  const isIt = (item: { documentId: string }): boolean => item.documentId === documentId;
  return type === 'case'
    ? {
        ...content,
        cases: content.cases.map((item) =>
          isIt(item) ? { ...item, ...texts, title, blocks } : item,
        ),
      }
    : {
        ...content,
        chapters: content.chapters.map((item) => (isIt(item) ? { ...item, title, blocks } : item)),
      };
};

const flatten = (chapters: ChapterJson[]): ChapterJson[] =>
  chapters.flatMap((chapter) => [chapter, ...flatten(chapter.chapters)]);

type Shown = Pick<Reading, CaseText | 'label' | 'title' | 'blocks'>;

const toShown = (found: ChapterJson | CaseJson | undefined): Shown | null => {
  if (!found) return null;
  const { title, blocks } = found;
  return 'label' in found
    ? { label: found.label, title, ...forCaseTexts((field) => found[field] ?? null), blocks }
    : { label: found.number, title, ...forCaseTexts(() => null), blocks };
};

const find = (report: ReportJson, { type, documentId }: Written): Shown | null =>
  toShown(
    type === 'case'
      ? report.cases.find(({ id }) => id === documentId)
      : flatten(report.chapters).find(({ id }) => id === documentId),
  );

/**
 * A chapter or case as it would be printed if what stands in the form were saved: numbered, with its tokens
 * resolved. Null when the outline does not hold it.
 */
export const readDocument = ({
  content,
  written,
}: {
  content: ReportContent;
  written: Written;
}): Reading | null => {
  const prepared = prepareReport({ content: put(content, written) });
  const report = assembleReport({ prepared, edition: null, findings: [] });
  const shown = find(report, written);
  if (!shown) return null;
  const named = new Set(
    shown.blocks.flatMap((block) => {
      if (block.type === 'images') return block.images;
      return block.type === 'table' ? [block.table] : [];
    }),
  );
  return {
    ...shown,
    images: report.images.filter(({ id }) => named.has(id)),
    tables: report.tables.filter(({ id }) => named.has(id)),
    problems: prepared.tokenProblems
      .filter(({ place }) => place.id === written.documentId)
      .map(({ token, messages }) => ({ token, messages })),
  };
};
