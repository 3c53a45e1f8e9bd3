import {
  type CaseJson,
  type ChapterJson,
  type EditionHead,
  type ReportJson,
  SCHEMA_VERSION,
} from '../../contract/report';
import type { TableJson } from '../../contract/table';
import { pick } from '../base/records';
import { countFindings } from '../checks/count-findings';
import type { JudgedFinding } from '../checks/finding';
import type { PreparedReport } from '../compile/prepare-report';
import { CASE_FIELDS, CHAPTER_FIELDS, REPORT_FIELDS } from '../content/content-fields';
import { fieldsWhere } from '../content/field-facts';
import { coverageOf } from '../ledger/coverage';
import { accountNumbers, type NumberDeclaration } from '../ledger/declarations';
import { caseLabel } from '../outline/labels';
import type { NumberedCase, NumberedChapter } from '../outline/number-report';
import { renderHtml } from '../text/render-html';
import { assembleBlocks, assembleImages } from './assemble-blocks';
import { assembleIndicators } from './assemble-indicators';
import { assembleTables } from './assemble-tables';

/**
 * Required rows of the annex tables, and those of them that the report's year answers with a value or with
 * a named status other than "not collected".
 */
export function countRequired({ tables, year }: { tables: TableJson[]; year: number }): {
  required: number;
  reported: number;
} {
  const required = tables
    .filter((table) => table.kind === 'annex')
    .flatMap((table) => table.rows)
    .filter((row) => row.required);
  const reported = required.filter((row) => {
    const cell = row.cells[String(year)];
    return cell !== undefined && cell.status !== 'not-collected';
  });
  return { required: required.length, reported: reported.length };
}

/**
 * What is published of errors that were overridden: the check and the reason, never the words that it is about.
 * Nothing where there is none.
 */
function overridesOf({
  findings,
}: {
  findings: Pick<JudgedFinding, 'check' | 'severity' | 'waiver'>[];
}): Pick<ReportJson['quality'], 'overrides'> {
  const overrides = findings.flatMap(({ check, severity, waiver }) =>
    severity === 'error' && waiver !== null ? [{ check, reason: waiver.reason }] : [],
  );
  return overrides.length === 0 ? {} : { overrides };
}

const PUBLISHED_OF_REPORT = fieldsWhere(REPORT_FIELDS, { published: 'as-is' });
const PUBLISHED_OF_CHAPTER = fieldsWhere(CHAPTER_FIELDS, { published: 'as-is' });
const PUBLISHED_OF_CASE = fieldsWhere(CASE_FIELDS, { published: 'as-is' });

/**
 * Assembles the complete report. Pure: the same input gives the same value.
 * @param edition null for a preview
 */
export function assembleReport({
  prepared,
  edition,
  findings,
  declarations = [],
}: {
  prepared: PreparedReport;
  edition: EditionHead | null;
  findings: Pick<JudgedFinding, 'check' | 'severity' | 'waiver'>[];
  /** What was said of numbers behind which nothing of the report stands. */
  declarations?: NumberDeclaration[];
}): ReportJson {
  const { content, numbering, values, occurrences, boundYears } = prepared;
  const { school, report } = content;
  const indicators = new Map(content.indicators.map((indicator) => [indicator.code, indicator]));
  const images = assembleImages({ images: content.images, numbering });
  const tables = assembleTables({ tables: content.tables, numbering, indicators, values });
  const knownImages = new Set(images.map((image) => image.id));

  const assembleCase = ({ content: item, number }: NumberedCase): CaseJson => ({
    id: item.documentId,
    ...pick(item, PUBLISHED_OF_CASE),
    number,
    label: caseLabel({ number }),
    cover: item.cover !== null && knownImages.has(item.cover) ? item.cover : null,
    chapter: numbering.casePlaces.get(item.documentId)?.chapter ?? '',
    blocks: assembleBlocks({ blocks: item.blocks, numbering, knownImages }),
  });

  const assembleChapter = (chapter: NumberedChapter): ChapterJson => ({
    id: chapter.content.documentId,
    ...pick(chapter.content, PUBLISHED_OF_CHAPTER),
    number: chapter.number,
    blocks: assembleBlocks({ blocks: chapter.content.blocks, numbering, knownImages }),
    cases: chapter.cases.map((item) => item.content.documentId),
    chapters: chapter.chapters.map(assembleChapter),
  });

  return {
    schemaVersion: SCHEMA_VERSION,
    report: {
      school,
      ...pick(report, PUBLISHED_OF_REPORT),
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
      ...overridesOf({ findings }),
      numbers: coverageOf(accountNumbers({ prepared, declarations })),
    },
  };
}
