import { z } from 'zod';
import { missingSchema, type Missing, type RecentWork } from '../../../../contract/admin/home';
import { instantColumn } from '../instant-column';
import { selectRows, type Connection } from '../connection';

const missingRowSchema = missingSchema.extend({ documentId: z.string() });

const recentRowSchema = z.object({
  type: z.enum(['chapter', 'case', 'image', 'report', 'values']),
  documentId: z.string().nullable(),
  title: z.string(),
  school: z.string(),
  year: z.int().nullable(),
  changedAt: instantColumn,
});

/** Drafts of a type that were never published or were changed since. */
const unready = (table: string): string =>
  `(SELECT count(*) FROM ${table} d
     LEFT JOIN ${table} p ON p.document_id = d.document_id AND p.published_at IS NOT NULL
    WHERE d.report_document_id = r.document_id AND d.published_at IS NULL
      AND (p.id IS NULL OR abs(extract(epoch FROM d.updated_at - p.updated_at)) > 0.5))`;

/** Images that the blocks of the drafts of a type show. */
const shownIn = (table: string): string =>
  `SELECT l.image_id FROM ${table} d
     JOIN ${table}_cmps c ON c.entity_id = d.id AND c.component_type = 'report.images'
     JOIN components_report_images_images_lnk l ON l.images_id = c.cmp_id
    WHERE d.report_document_id = r.document_id AND d.published_at IS NULL`;

const MISSING = `
  SELECT r.document_id AS "documentId",
         (SELECT count(*)::int FROM chapters d
           WHERE d.report_document_id = r.document_id AND d.published_at IS NULL
             AND NOT EXISTS (SELECT FROM chapters_cmps c WHERE c.entity_id = d.id AND c.field = 'content')
             AND NOT EXISTS (SELECT FROM chapters_parent_lnk l WHERE l.inv_chapter_id = d.id)
             AND NOT EXISTS (SELECT FROM cases_chapter_lnk l WHERE l.chapter_id = d.id)
         ) AS "emptyChapters",
         (${unready('chapters')} + ${unready('cases')})::int AS unready,
         (SELECT count(DISTINCT row ->> 'indicator')::int
            FROM indicator_tables t CROSS JOIN LATERAL jsonb_array_elements(t.layout) AS row
           WHERE t.report_document_id = r.document_id AND t.kind = 'annex'
             AND (row ->> 'required')::boolean AND row ->> 'indicator' IS NOT NULL
             AND NOT COALESCE(jsonb_exists(row -> 'cells', r.year::text), false)
             AND NOT EXISTS (SELECT FROM observations o
                  WHERE o.school_code = r.school_code AND o.indicator_code = row ->> 'indicator'
                    AND o.year = r.year AND o.value_status <> 'not-collected')
             AND NOT EXISTS (SELECT FROM indicators i
                  WHERE i.code = row ->> 'indicator' AND i.formula IS NOT NULL)
         ) AS values,
         shown.consents, shown.alts
    FROM reports r
   CROSS JOIN LATERAL (
     SELECT count(*) FILTER (WHERE i.consent = 'pending')::int AS consents,
            count(*) FILTER (WHERE trim(COALESCE(i.alt, '')) = '')::int AS alts
       FROM images i
      WHERE i.id IN (${shownIn('chapters')} UNION ${shownIn('cases')}
         UNION SELECT l.image_id FROM cases d JOIN cases_cover_lnk l ON l.case_id = d.id
                WHERE d.report_document_id = r.document_id AND d.published_at IS NULL)
   ) shown
   WHERE r.document_id = ANY(?)`;

const RECENT = `
  SELECT 'chapter' AS type, d.document_id AS "documentId", COALESCE(d.title, '') AS title,
         r.school_code AS school, r.year, d.updated_at AS "changedAt"
    FROM chapters d JOIN reports r ON r.document_id = d.report_document_id
   WHERE d.updated_by_id = ? AND d.published_at IS NULL
   UNION ALL
  SELECT 'case', d.document_id, COALESCE(d.title, ''), r.school_code, r.year, d.updated_at
    FROM cases d JOIN reports r ON r.document_id = d.report_document_id
   WHERE d.updated_by_id = ? AND d.published_at IS NULL
   UNION ALL
  SELECT 'image', document_id, caption, school_code, NULL, updated_at
    FROM images WHERE updated_by_id = ? AND school_code IS NOT NULL
   UNION ALL
  SELECT 'report', document_id, title, school_code, year, updated_at
    FROM reports WHERE updated_by_id = ?
   UNION ALL
  SELECT 'values', NULL, r.title, r.school_code, r.year, max(o.updated_at)
    FROM observations o JOIN reports r ON r.school_code = o.school_code AND r.year = o.year
   WHERE o.updated_by_id = ? GROUP BY r.title, r.school_code, r.year`;

/** What the home page counts and remembers. Each is one statement, and none runs a check. */
export function createHomeRepository({ connection }: { connection: Connection }) {
  return {
    /** What reports lack, by document. */
    async missing({ reports }: { reports: string[] }): Promise<Map<string, Missing>> {
      const rows = z
        .array(missingRowSchema)
        .parse(await selectRows(connection, MISSING, [reports]));
      return new Map(rows.map(({ documentId, ...missing }) => [documentId, missing]));
    },

    /** What an admin user changed last, newest first; of some schools, or of all (null). */
    async recent({
      user,
      schools,
      limit,
    }: {
      user: number;
      schools: string[] | null;
      limit: number;
    }): Promise<RecentWork[]> {
      const rows = await selectRows(
        connection,
        `SELECT * FROM (${RECENT}) work
        WHERE ?::text[] IS NULL OR school = ANY(?::text[])
        ORDER BY "changedAt" DESC LIMIT ?`,
        [user, user, user, user, user, schools, schools, limit],
      );
      return z.array(recentRowSchema).parse(rows);
    },
  };
}
