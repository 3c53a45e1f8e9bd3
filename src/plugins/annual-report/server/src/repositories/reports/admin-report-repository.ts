import { z } from 'zod';
import { adminReportSchema, type AdminReport } from '../../../../contract/admin/home';
import { instantColumn } from '../instant-column';
import { selectRows, type Connection } from '../connection';

const rowSchema = z.object({
  documentId: z.string(),
  schoolCode: z.string(),
  schoolName: z.string(),
  year: z.int(),
  title: z.string(),
  number: z.int().nullable(),
  releasedAt: instantColumn.nullable(),
  scheduledFor: instantColumn.nullable(),
  changedAt: instantColumn,
});

const toReport = ({
  schoolCode,
  schoolName,
  number,
  releasedAt,
  ...row
}: z.infer<typeof rowSchema>): AdminReport =>
  adminReportSchema.parse({
    ...row,
    school: { code: schoolCode, name: schoolName },
    latest: number === null || releasedAt === null ? null : { number, releasedAt },
  });

/** Reports as the desk lists them. */
export function createAdminReportRepository({ connection }: { connection: Connection }) {
  return {
    /** Reports of some schools, or of all (null), newest year first. One statement. */
    async list({ schools }: { schools: string[] | null }): Promise<AdminReport[]> {
      const rows = await selectRows(
        connection,
        `SELECT r.document_id AS "documentId", r.school_code AS "schoolCode",
              COALESCE(s.name, r.school_code) AS "schoolName", r.year, COALESCE(r.title, '') AS title,
              e.number, e.released_at AS "releasedAt", w.reveal_at AS "scheduledFor",
              GREATEST(r.updated_at,
                (SELECT max(c.updated_at) FROM chapters c WHERE c.report_document_id = r.document_id),
                (SELECT max(c.updated_at) FROM cases c WHERE c.report_document_id = r.document_id)
              ) AS "changedAt"
         FROM reports r
         LEFT JOIN schools s ON s.code = r.school_code
         LEFT JOIN annals_latest_edition l ON l.school_code = r.school_code AND l.year = r.year
         LEFT JOIN annals_edition e ON e.id = l.edition_id
         LEFT JOIN annals_scheduled_release w
           ON w.school_code = r.school_code AND w.year = r.year AND w.status = 'pending'
        WHERE ?::text[] IS NULL OR r.school_code = ANY(?::text[])
        ORDER BY r.year DESC, r.school_code`,
        [schools, schools],
      );
      return z.array(rowSchema).parse(rows).map(toReport);
    },
  };
}
