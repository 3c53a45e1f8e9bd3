import type { Overview } from '../../contract/admin/overview';
import { assembleTables } from '../assemble/assemble-tables';
import { countRequired } from '../assemble/assemble-report';
import { countBySeverity } from '../checks/count-findings';
import type { JudgedFinding } from '../checks/finding';
import type { Judgement } from '../checks/judge-report';
import { blockNodes } from '../checks/support/block-nodes';
import type { BlockContent, ImageContent } from '../content/report-content';
import { caseLabel } from '../outline/labels';
import type { NumberedChapter } from '../outline/number-report';

/** How far a document has come, but for whether it was published. */
export type DocumentDraft = Omit<Overview['documents'][number], 'state' | 'publication'> & {
  isEmpty: boolean;
};

/** What a report as it is being written says of itself. */
export type Progress = Pick<Overview, 'findings' | 'images'> & {
  documents: DocumentDraft[];
  required: number;
  reported: number;
};

const isBare = (blocks: BlockContent[]): boolean => blockNodes({ blocks }).length === 0;

const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';

const countOpen = (findings: JudgedFinding[]): { errors: number; warnings: number } => {
  const { errors, warnings } = countBySeverity({ findings });
  return { errors, warnings };
};

const groupBy = <Key>(
  findings: JudgedFinding[],
  keyOf: (finding: JudgedFinding) => Key,
): Map<Key, JudgedFinding[]> => {
  const groups = new Map<Key, JudgedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(keyOf(finding));
    if (group) group.push(finding);
    else groups.set(keyOf(finding), [finding]);
  }
  return groups;
};

/** Counts what is there and what is missing; documents in reading order, those without a place last. */
export function describeProgress({ prepared, findings }: Judgement): Progress {
  const { content, numbering } = prepared;
  const inChapter = groupBy(findings, ({ place }) => place.chapter);
  const inDocument = groupBy(findings, ({ place }) => place.id);

  const ofChapter = (
    { content: chapter, number, cases, chapters }: NumberedChapter,
    level: number,
  ): DocumentDraft[] => [
    {
      type: 'chapter',
      documentId: chapter.documentId,
      number,
      chapter: number,
      level,
      title: chapter.title,
      isEmpty: isBare(chapter.blocks) && cases.length + chapters.length === 0,
      ...countOpen(inChapter.get(number) ?? []),
    },
    ...cases.map(({ content: item, number: place }): DocumentDraft => ({
      type: 'case',
      documentId: item.documentId,
      number: caseLabel({ number: place }),
      chapter: number,
      level: level + 1,
      title: item.title,
      isEmpty: isBare(item.blocks),
      ...countOpen(inDocument.get(item.documentId) ?? []),
    })),
    ...chapters.flatMap((below) => ofChapter(below, level + 1)),
  ];

  const placed = numbering.chapters.flatMap((chapter) => ofChapter(chapter, 0));
  const known = new Set(placed.map(({ documentId }) => documentId));
  const withoutPlace = (type: 'chapter' | 'case'): DocumentDraft[] =>
    content[type === 'chapter' ? 'chapters' : 'cases']
      .filter(({ documentId }) => !known.has(documentId))
      .map(({ documentId, title, blocks }) => ({
        type,
        documentId,
        number: null,
        chapter: null,
        level: 0,
        title,
        isEmpty: isBare(blocks),
        ...countOpen(inDocument.get(documentId) ?? []),
      }));

  const isSilent = ({ alt }: ImageContent): boolean => isBlank(alt);
  const isUnsettled = ({ consent }: ImageContent): boolean => consent === 'pending';
  const { images } = content;
  const tables = assembleTables({
    tables: content.tables,
    numbering,
    indicators: new Map(content.indicators.map((indicator) => [indicator.code, indicator])),
    values: prepared.values,
  });
  const { required, reported } = countRequired({ tables, year: content.report.year });
  return {
    documents: [...placed, ...withoutPlace('chapter'), ...withoutPlace('case')],
    required,
    reported,
    findings: countBySeverity({ findings }),
    images: {
      shown: images.length,
      ready: images.filter((image) => !isSilent(image) && !isUnsettled(image)).length,
      withoutConsent: images.filter(isUnsettled).length,
      withoutAlt: images.filter(isSilent).length,
    },
  };
}
