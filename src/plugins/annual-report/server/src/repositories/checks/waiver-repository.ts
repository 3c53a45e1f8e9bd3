import { z } from 'zod';
import { instantColumn } from '../instant-column';
import { selectRows, type Connection } from '../connection';
import type { ReportKey } from '../editions/edition-repository';

const waiverSchema = z
  .object({
    id: z.string(),
    finding: z.string(),
    reason: z.string(),
    name: z.string(),
    by: z.string().nullable(),
    waived_at: instantColumn,
  })
  .transform(({ waived_at, ...row }) => ({ ...row, at: waived_at }));

/** A standing waiver; `finding` is the identity of what it accepts. */
export type StoredWaiver = z.infer<typeof waiverSchema>;

/** How a finding is accepted: a waiver stays inside, the reason of an override is published. */
export type Acceptance = 'waiver' | 'override';

const TABLES = { waiver: 'annals_waiver', override: 'annals_override' } as const;

/** Accepts findings and takes that back. Nothing here changes what a waiver or an override says. */
export function createWaiverRepository({
  connection,
  acceptance = 'waiver',
}: {
  connection: Connection;
  acceptance?: Acceptance;
}) {
  const table = TABLES[acceptance];
  return {
    /** Standing waivers of a report, oldest first. One statement. */
    async list({ school, year }: ReportKey): Promise<StoredWaiver[]> {
      const rows = await selectRows(
        connection,
        `SELECT id::text, finding, reason, name, waived_by AS by, waived_at FROM ${table}
        WHERE school_code = ? AND year = ? AND revoked_at IS NULL ORDER BY id`,
        [school, year],
      );
      return z.array(waiverSchema).parse(rows);
    },

    /** Adds waivers; one that stands already for the same finding is left as it is. Gives how many are new. */
    async add({
      school,
      year,
      by,
      waivers,
    }: ReportKey & {
      by: string | null;
      waivers: { finding: string; reason: string; name: string }[];
    }): Promise<number> {
      const rows = await selectRows(
        connection,
        `INSERT INTO ${table} (school_code, year, finding, reason, name, waived_by)
       SELECT ?, ?, finding, reason, name, ? FROM jsonb_to_recordset(?::jsonb)
         AS w(finding text, reason text, name text)
       ON CONFLICT (school_code, year, md5(finding)) WHERE revoked_at IS NULL DO NOTHING
       RETURNING id`,
        [school, year, by, JSON.stringify(waivers)],
      );
      return rows.length;
    },

    /** Takes waivers back by id, or all of the report when no ids are given. Gives how many there were. */
    async revoke({
      school,
      year,
      by,
      ids = null,
    }: ReportKey & { by: string | null; ids?: string[] | null }): Promise<number> {
      const rows = await selectRows(
        connection,
        `UPDATE ${table} SET revoked_at = now(), revoked_by = ?
        WHERE school_code = ? AND year = ? AND revoked_at IS NULL
          AND (?::text[] IS NULL OR id::text = ANY(?::text[])) RETURNING id`,
        [by, school, year, ids, ids],
      );
      return rows.length;
    },
  };
}
