import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { selectRows } from './connection';

const keySchema = z.object({ school: z.string(), year: z.int() });
const neverPublishedSchema = z.object({
  type: z.enum(['chapter', 'case']),
  id: z.string(),
  title: z.string(),
});

/** What is there to be compiled, and what would be left out. */
export function createReportRepository({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** The first reports by school and newest year, for messages that say what exists. */
    async listKeys(): Promise<z.infer<typeof keySchema>[]> {
      const rows = await selectRows(
        strapi.db.connection,
        'SELECT school_code AS school, year FROM reports ORDER BY school_code, year DESC LIMIT 20',
      );
      return z.array(keySchema).parse(rows);
    },

    /** Chapters and cases of a report that were never published. */
    async listNeverPublished({
      reportDocumentId,
    }: {
      reportDocumentId: string;
    }): Promise<z.infer<typeof neverPublishedSchema>[]> {
      const rows = await selectRows(
        strapi.db.connection,
        ['chapter', 'case']
          .map(
            (type) =>
              `SELECT '${type}' AS type, d.document_id AS id, COALESCE(d.title, '') AS title
               FROM ${type}s d
              WHERE d.report_document_id = ? AND d.published_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM ${type}s p
                 WHERE p.document_id = d.document_id AND p.published_at IS NOT NULL)`,
          )
          .join(' UNION ALL '),
        [reportDocumentId, reportDocumentId],
      );
      return z.array(neverPublishedSchema).parse(rows);
    },
  };
}
