import { forCaseTexts, type CaseText } from '../../contract/case-texts';
import type { PanelDocumentType, Reading } from '../../contract/admin/document';
import { assembleBlocks, assembleImages } from '../assemble/assemble-blocks';
import { assembleTables } from '../assemble/assemble-tables';
import type { BlockContent, ReportContent } from '../content/report-content';
import { caseLabel } from '../outline/labels';
import { numberReport, type NumberedCase, type NumberedChapter } from '../outline/number-report';
import { createPlaces } from '../texts/places';
import { resolveTexts } from '../texts/resolve-texts';
import { reportValues } from '../values/covered-years';
import type { ValueBook } from '../content/value';

/** A chapter or case as it stands in a form. */
export type Written = Partial<Record<CaseText, string | null>> & {
  type: Exclude<PanelDocumentType, 'report'>;
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

const flatten = (chapters: NumberedChapter[]): NumberedChapter[] =>
  chapters.flatMap((chapter) => [chapter, ...flatten(chapter.chapters)]);

type Found = { chapter: NumberedChapter; item: NumberedCase | null };

const find = (chapters: NumberedChapter[], { type, documentId }: Written): Found | null => {
  for (const chapter of flatten(chapters)) {
    if (type === 'chapter' && chapter.content.documentId === documentId) {
      return { chapter, item: null };
    }
    const item = chapter.cases.find(({ content }) => content.documentId === documentId);
    if (type === 'case' && item) return { chapter, item };
  }
  return null;
};

/** The chapter without what stands below it, but for the case that is read. */
const alone = ({ chapter, item }: Found): NumberedChapter => ({
  ...chapter,
  cases: item ? [item] : [],
  chapters: [],
});

/**
 * A chapter or case as it would be printed if what stands in the form were saved: numbered as in the whole
 * report, with its tokens resolved. Nothing else of the report is read. Null when the outline does not hold it.
 * @param values those of the content, where they are known already
 */
export function readDocument({
  content: saved,
  written,
  values = reportValues({ content: saved }),
}: {
  content: ReportContent;
  written: Written;
  values?: ValueBook;
}): Reading | null {
  const content = put(saved, written);
  const asWritten = numberReport(content);
  const found = find(asWritten.chapters, written);
  if (!found) return null;
  const resolved = resolveTexts({
    content,
    numbering: asWritten,
    values,
    places: createPlaces({ content, numbering: asWritten }),
    walked: [alone(found)],
  });
  const numbering = numberReport(resolved.content);
  const printed = find(numbering.chapters, written);
  if (!printed) return null;
  const { chapter, item } = printed;
  const images = assembleImages({ images: resolved.content.images, numbering });
  const blocks = assembleBlocks({
    blocks: (item ?? chapter).content.blocks,
    numbering,
    knownImages: new Set(images.map(({ id }) => id)),
  });
  const named = new Set(
    blocks.flatMap((block) => {
      if (block.type === 'images') return block.images;
      return block.type === 'table' ? [block.table] : [];
    }),
  );
  return {
    label: item ? caseLabel(item) : chapter.number,
    title: (item ?? chapter).content.title,
    ...forCaseTexts((field) => item?.content[field] ?? null),
    blocks,
    images: images.filter(({ id }) => named.has(id)),
    tables: assembleTables({
      tables: resolved.content.tables.filter(({ documentId }) => named.has(documentId)),
      numbering,
      indicators: new Map(content.indicators.map((indicator) => [indicator.code, indicator])),
      values,
    }),
    problems: resolved.problems
      .filter(({ place }) => place.id === written.documentId)
      .map(({ token, messages }) => ({ token, messages })),
  };
}
