import { z } from 'zod';
import { PUBLICATIONS, type Publication } from '../../../../contract/admin/overview';
import { selectRows, type Connection } from '../connection';

const publicationSchema = z.object({
  documentId: z.string(),
  publication: z.enum(PUBLICATIONS),
});

/** Strapi writes both rows of a published document within this many seconds. */
const AT_ONCE_SECONDS = 0.5;

/** Publication of each document of a type, told as Strapi tells it: by when its two rows were written. */
const publicationsOf = (table: string): string =>
  `SELECT d.document_id AS "documentId",
          CASE WHEN p.id IS NULL THEN 'draft'
               WHEN abs(extract(epoch FROM d.updated_at - p.updated_at)) > ${AT_ONCE_SECONDS}
               THEN 'modified' ELSE 'published' END AS publication
     FROM ${table} d
     LEFT JOIN ${table} p ON p.document_id = d.document_id AND p.published_at IS NOT NULL
    WHERE d.report_document_id = ? AND d.published_at IS NULL`;

/** What the overview of a report is told that its content does not say. Each is one statement. */
export function createOverviewRepository({ connection }: { connection: Connection }) {
  return {
    /** Publication of every chapter and case, by document. */
    async publications({
      reportDocumentId,
    }: {
      reportDocumentId: string;
    }): Promise<Map<string, Publication>> {
      const rows = await selectRows(
        connection,
        `${publicationsOf('chapters')} UNION ALL ${publicationsOf('cases')}`,
        [reportDocumentId, reportDocumentId],
      );
      return new Map(
        z
          .array(publicationSchema)
          .parse(rows)
          .map(({ documentId, publication }) => [documentId, publication]),
      );
    },

    /** How many values that the report's tables print were never reviewed, or changed since they were. */
    async countUnreviewed({
      reportDocumentId,
      school,
    }: {
      reportDocumentId: string;
      school: string;
    }): Promise<number> {
      const [row] = await selectRows(
        connection,
        `SELECT count(*)::int AS count
         FROM observations o
         JOIN (SELECT DISTINCT row ->> 'indicator' AS indicator, year::int AS year
                 FROM indicator_tables t
                CROSS JOIN LATERAL jsonb_array_elements(t.layout) AS row
                CROSS JOIN LATERAL jsonb_array_elements_text(t.years) AS year
                WHERE t.report_document_id = ?) printed
           ON printed.indicator = o.indicator_code AND printed.year = o.year
        WHERE o.school_code = ? AND o.revision IS DISTINCT FROM o.reviewed_revision`,
        [reportDocumentId, school],
      );
      return z.object({ count: z.int() }).parse(row).count;
    },
  };
}
