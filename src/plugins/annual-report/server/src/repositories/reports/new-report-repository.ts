import { z } from 'zod';
import { selectRows, type Connection } from '../connection';
import { jsonColumn } from '../json-column';

const schoolSchema = z.object({ name: z.string(), type: z.string() });

const reportSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  pack: z.string().nullable(),
});

const offeredSchoolSchema = z.object({
  code: z.string(),
  name: z.string(),
  type: z.string(),
  reports: jsonColumn(z.array(z.object({ year: z.int(), title: z.string() }))),
});

/** What creating a report needs to know of what is there. */
export function createNewReportRepository({ connection }: { connection: Connection }) {
  return {
    /** Keeps others who create the same report waiting until the transaction ends. */
    async lock({ school, year }: { school: string; year: number }): Promise<void> {
      await connection.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [
        `annals report ${school}/${year}`,
      ]);
    },

    async school({ code }: { code: string }): Promise<z.infer<typeof schoolSchema> | null> {
      const [row] = await selectRows(connection, 'SELECT name, type FROM schools WHERE code = ?', [
        code,
      ]);
      return row === undefined ? null : schoolSchema.parse(row);
    },

    /** All schools by name, each with its reports, newest first. */
    async schools(): Promise<z.infer<typeof offeredSchoolSchema>[]> {
      const rows = await selectRows(
        connection,
        `SELECT s.code, s.name, s.type,
              COALESCE(jsonb_agg(jsonb_build_object('year', r.year, 'title', COALESCE(r.title, ''))
                ORDER BY r.year DESC) FILTER (WHERE r.id IS NOT NULL), '[]') AS reports
         FROM schools s LEFT JOIN reports r ON r.school_code = s.code
        GROUP BY s.code, s.name, s.type ORDER BY s.name, s.code`,
      );
      return z.array(offeredSchoolSchema).parse(rows);
    },

    async report({
      school,
      year,
    }: {
      school: string;
      year: number;
    }): Promise<z.infer<typeof reportSchema> | null> {
      const [row] = await selectRows(
        connection,
        `SELECT document_id AS "documentId", title, NULLIF(pack, '') AS pack
         FROM reports WHERE school_code = ? AND year = ?`,
        [school, year],
      );
      return row === undefined ? null : reportSchema.parse(row);
    },
  };
}
