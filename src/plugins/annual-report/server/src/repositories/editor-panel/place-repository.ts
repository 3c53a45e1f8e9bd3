import { z } from 'zod';
import { selectRows, type Connection } from '../connection';

const chapterSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  position: z.int(),
  parent: z.string().nullable(),
  report: z.string(),
  year: z.int(),
  school: z.string(),
});

const caseSchema = chapterSchema.pick({
  documentId: true,
  position: true,
  parent: true,
  report: true,
});

/** A chapter with its place and the report that it belongs to. */
export type PlacedChapter = z.infer<typeof chapterSchema>;

/** A case with its chapter as `parent`. */
export type PlacedCase = z.infer<typeof caseSchema>;

/** Keys of the reports that the named chapters and cases belong to. */
const REPORTS = `SELECT report_document_id FROM chapters WHERE document_id = ANY(?)
                 UNION SELECT report_document_id FROM cases WHERE document_id = ANY(?)`;

/** Places of drafts in their outlines, as lists and choices need them. */
export function createPlaceRepository({ connection }: { connection: Connection }) {
  return {
    /** Every chapter of the reports that the named documents belong to; newest report first. One statement. */
    async chaptersAround({ documentIds }: { documentIds: string[] }): Promise<PlacedChapter[]> {
      const rows = await selectRows(
        connection,
        `SELECT c.document_id AS "documentId", COALESCE(c.title, '') AS title,
              COALESCE(c.position, 0) AS position, p.document_id AS parent,
              r.document_id AS report, r.year, COALESCE(s.name, r.school_code) AS school
         FROM chapters c
         JOIN reports r ON r.document_id = c.report_document_id
         LEFT JOIN schools s ON s.code = r.school_code
         LEFT JOIN chapters_parent_lnk l ON l.chapter_id = c.id
         LEFT JOIN chapters p ON p.id = l.inv_chapter_id
        WHERE c.published_at IS NULL AND c.report_document_id IN (${REPORTS})
        ORDER BY r.year DESC, s.name, c.position, c.document_id`,
        [documentIds, documentIds],
      );
      return z.array(chapterSchema).parse(rows);
    },

    /** Every case of the same reports. One statement. */
    async casesAround({ documentIds }: { documentIds: string[] }): Promise<PlacedCase[]> {
      const rows = await selectRows(
        connection,
        `SELECT c.document_id AS "documentId", COALESCE(c.position, 0) AS position,
              p.document_id AS parent, c.report_document_id AS report
         FROM cases c
         LEFT JOIN cases_chapter_lnk l ON l.case_id = c.id
         LEFT JOIN chapters p ON p.id = l.chapter_id
        WHERE c.published_at IS NULL AND c.report_document_id IN (${REPORTS})
        ORDER BY c.position, c.document_id`,
        [documentIds, documentIds],
      );
      return z.array(caseSchema).parse(rows);
    },
  };
}
