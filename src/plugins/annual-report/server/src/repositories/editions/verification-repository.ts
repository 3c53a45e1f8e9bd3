import { z } from 'zod';
import { schoolSchema } from '../../../../contract/report';
import { instantColumn } from '../instant-column';
import { jsonColumn } from '../json-column';
import { selectRows, type Connection } from '../connection';
import type { EditionKey, ReportKey } from './edition-repository';

const recordSchema = z
  .object({
    id: z.string(),
    number: z.int(),
    released_at: instantColumn,
    note: z.string().nullable(),
    title: z.string(),
    school: jsonColumn(schoolSchema),
    sha256: z.string(),
    previous_sha256: z.string().nullable(),
    withdrawn_at: instantColumn.nullable(),
    withdrawn_reason: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    number: row.number,
    releasedAt: row.released_at,
    note: row.note,
    title: row.title,
    schoolHead: row.school,
    sha256: row.sha256,
    previousSha256: row.previous_sha256,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' },
  }));

const valueSchema = z.object({
  indicator: z.string(),
  year: z.int(),
  value: z.string().nullable(),
  text: z.string(),
  status: z.string(),
  origin: z.string(),
});

/** Reads editions as they are stored, for whoever checks that they are what they were. */
export function createVerificationRepository({ connection }: { connection: Connection }) {
  return {
    /** Reports that have an edition, readable or not; of one school and year where they are given. */
    async reports({ school, year }: Partial<ReportKey>): Promise<ReportKey[]> {
      const rows = await selectRows(
        connection,
        `SELECT DISTINCT school_code AS school, year FROM annals_edition
        WHERE (?::text IS NULL OR school_code = ?::text)
          AND (?::integer IS NULL OR year = ?::integer)
        ORDER BY 1, 2`,
        [school ?? null, school ?? null, year ?? null, year ?? null],
      );
      return z.array(z.object({ school: z.string(), year: z.int() })).parse(rows);
    },

    /** All editions of a report without their bytes, oldest first. */
    async records({ school, year }: ReportKey) {
      const rows = await selectRows(
        connection,
        `SELECT id::text, number, released_at, note, title, school, sha256, previous_sha256,
              withdrawn_at, withdrawn_reason
         FROM annals_edition WHERE school_code = ? AND year = ? ORDER BY number`,
        [school, year],
      );
      return z
        .array(recordSchema)
        .parse(rows)
        .map((record) => ({ ...record, school, year }));
    },

    /** The bytes of an edition; null when it holds none. */
    async body({ school, year, number }: EditionKey): Promise<string | null> {
      const [row] = await selectRows(
        connection,
        'SELECT body FROM annals_edition WHERE school_code = ? AND year = ? AND number = ?',
        [school, year, number],
      );
      return z.object({ body: z.string().nullable() }).parse(row).body;
    },

    /** The values that were released with an edition. */
    async values({ id }: { id: string }) {
      const rows = await selectRows(
        connection,
        `SELECT indicator_code AS indicator, year, value::text, text, status, origin
         FROM annals_released_value WHERE edition_id = ?::bigint ORDER BY 1, 2`,
        [id],
      );
      return z.array(valueSchema).parse(rows);
    },
  };
}

export type StoredEdition = Awaited<
  ReturnType<ReturnType<typeof createVerificationRepository>['records']>
>[number];
