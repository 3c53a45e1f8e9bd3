import { z } from 'zod';
import type { ContentStatus } from '../../../../contract/envelope';
import { CASE_FIELDS, CHAPTER_FIELDS } from '../../../../domain/content/content-fields';
import type { CaseContent, ChapterContent } from '../../../../domain/content/report-content';
import { type Connection, selectRows } from '../connection';
import { fieldColumns } from './field-columns';

/** SQL condition for the rows of a type with draft & publish. The alias is ours, never a user's word. */
function rowsOf({ status, alias }: { status: ContentStatus; alias: string }): string {
  return `${alias}.published_at IS ${status === 'draft' ? '' : 'NOT '}NULL`;
}

type Scope = { connection: Connection; reportDocumentId: string; status: ContentStatus };

/** A row without its blocks; `rowId` is the database's and changes at every publish. */
type Stored<Document extends { blocks: unknown }> = Omit<Document, 'blocks'> & {
  rowId: number;
};

const CHAPTER_COLUMNS = fieldColumns({ fields: CHAPTER_FIELDS, alias: 'c' });

const chapterRowSchema = z
  .object({
    ...CHAPTER_COLUMNS.shape,
    rowId: z.int(),
    documentId: z.string(),
    key: z.string(),
    parent: z.string().nullable(),
    position: z.int().nullable(),
  })
  .transform((row): Stored<ChapterContent> => ({ ...row, position: row.position ?? 0 }));

const CASE_COLUMNS = fieldColumns({ fields: CASE_FIELDS, alias: 'c' });

const caseRowSchema = z
  .object({
    ...CASE_COLUMNS.shape,
    rowId: z.int(),
    documentId: z.string(),
    key: z.string(),
    cover: z.string().nullable(),
    chapter: z.string().nullable(),
    position: z.int().nullable(),
  })
  .transform((row): Stored<CaseContent> => ({ ...row, position: row.position ?? 0 }));

/** Chapters of a report. Their place comes from the draft row: structure is not subject to draft & publish. */
export async function readChapterRows({
  connection,
  reportDocumentId,
  status,
}: Scope): Promise<Stored<ChapterContent>[]> {
  const rows = await selectRows(
    connection,
    `SELECT c.id AS "rowId", c.document_id AS "documentId", c.key, ${CHAPTER_COLUMNS.select},
            place.position, parent.document_id AS parent
       FROM chapters c
       JOIN chapters place ON place.document_id = c.document_id AND place.published_at IS NULL
       LEFT JOIN chapters_parent_lnk link ON link.chapter_id = place.id
       LEFT JOIN chapters parent ON parent.id = link.inv_chapter_id
      WHERE c.report_document_id = ? AND ${rowsOf({ status, alias: 'c' })}
      ORDER BY c.document_id`,
    [reportDocumentId],
  );
  return z.array(chapterRowSchema).parse(rows);
}

/** Cases of a report, placed as chapters are. */
export async function readCaseRows({
  connection,
  reportDocumentId,
  status,
}: Scope): Promise<Stored<CaseContent>[]> {
  const rows = await selectRows(
    connection,
    `SELECT c.id AS "rowId", c.document_id AS "documentId", c.key, ${CASE_COLUMNS.select},
            place.position, chapter.document_id AS chapter, cover.document_id AS cover
       FROM cases c
       JOIN cases place ON place.document_id = c.document_id AND place.published_at IS NULL
       LEFT JOIN cases_chapter_lnk link ON link.case_id = place.id
       LEFT JOIN chapters chapter ON chapter.id = link.chapter_id
       LEFT JOIN cases_cover_lnk cover_link ON cover_link.case_id = c.id
       LEFT JOIN images cover ON cover.id = cover_link.image_id
      WHERE c.report_document_id = ? AND ${rowsOf({ status, alias: 'c' })}
      ORDER BY c.document_id`,
    [reportDocumentId],
  );
  return z.array(caseRowSchema).parse(rows);
}
