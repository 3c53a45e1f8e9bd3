import { z } from 'zod';
import { selectRows, type Connection } from '../connection';

const schoolSchema = z.object({ name: z.string(), type: z.string() });

const reportSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  pack: z.string().nullable(),
});

/** What creating a report needs to know of what is there. */
export const createNewReportRepository = ({ connection }: { connection: Connection }) => ({
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
});
