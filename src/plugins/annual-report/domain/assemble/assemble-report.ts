import type { CaseJson, ChapterJson, EditionHead, ReportJson } from '../../contract/report';
import { SCHEMA_VERSION } from '../../contract/report';
import { countFindings } from '../checks/count-findings';
import type { JudgedFinding } from '../checks/finding';
import type { PreparedReport } from '../compile/prepared-report';
import { caseLabel } from '../outline/labels';
import type { NumberedCase, NumberedChapter } from '../outline/number-report';
import { renderHtml } from '../text/render-html';
import { assembleBlocks } from './assemble-blocks';
import { assembleImages } from './assemble-images';
import { assembleIndicators } from './assemble-indicators';
import { assembleTables } from './assemble-tables';
import { countRequired } from './count-required';

/**
 * Assembles the complete report. Pure: the same input gives the same value.
 * @param edition null for a preview
 */
export const assembleReport = ({
  prepared: { content, numbering, values, occurrences, boundYears },
  edition,
  findings,
}: {
  prepared: PreparedReport;
  edition: EditionHead | null;
  findings: Pick<JudgedFinding, 'severity' | 'waiver'>[];
}): ReportJson => {
  const { school, report } = content;
  const indicators = new Map(content.indicators.map((indicator) => [indicator.code, indicator]));
  const images = assembleImages({ images: content.images, numbering });
  const tables = assembleTables({ tables: content.tables, numbering, indicators, values });
  const knownImages = new Set(images.map((image) => image.id));

  const assembleCase = ({ content: item, number }: NumberedCase): CaseJson => ({
    id: item.documentId,
    key: item.key,
    number,
    label: caseLabel({ number }),
    title: item.title,
    summary: item.summary,
    date: item.date,
    partners: item.partners,
    tags: item.tags,
    cover: item.cover !== null && knownImages.has(item.cover) ? item.cover : null,
    chapter: numbering.casePlaces.get(item.documentId)?.chapter ?? '',
    blocks: assembleBlocks({ blocks: item.blocks, numbering, knownImages }),
  });

  const assembleChapter = (chapter: NumberedChapter): ChapterJson => ({
    id: chapter.content.documentId,
    key: chapter.content.key,
    number: chapter.number,
    title: chapter.content.title,
    blocks: assembleBlocks({ blocks: chapter.content.blocks, numbering, knownImages }),
    cases: chapter.cases.map((item) => item.content.documentId),
    chapters: chapter.chapters.map(assembleChapter),
  });

  return {
    schemaVersion: SCHEMA_VERSION,
    report: {
      school,
      year: report.year,
      title: report.title,
      subtitle: report.subtitle,
      language: report.language,
      statement: {
        content: report.statement,
        html: renderHtml({ content: report.statement }),
        signatory: report.signatory,
      },
    },
    edition,
    chapters: numbering.chapters.map(assembleChapter),
    cases: numbering.cases.map(assembleCase),
    images,
    tables,
    indicators: assembleIndicators({
      year: report.year,
      tables,
      indicators,
      values,
      occurrences,
      boundYears,
    }),
    quality: {
      ...countRequired({ tables, year: report.year }),
      findings: countFindings({ findings }),
    },
  };
};
