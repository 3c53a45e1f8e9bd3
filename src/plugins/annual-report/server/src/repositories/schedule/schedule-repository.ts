import { z } from 'zod';
import { sha256Schema } from '../../../../contract/primitives';
import type { HeldFile, ReleasedEntry } from '../../../../domain/editions/released-entries';
import type { Actor } from '../../people/acting-user';
import { instantColumn } from '../instant-column';
import { selectRows, type Connection } from '../connection';
import type { ReportKey } from '../editions/edition-repository';

export type NewSchedule = ReportKey & {
  /** ISO 8601, a whole minute. */
  releaseAt: string;
  number: number;
  note: string | null;
  previousSha256: string | null;
  title: string;
  schoolHead: unknown;
  sha256: string;
  body: string;
  entries: ReleasedEntry[];
  files: HeldFile[];
};

const pendingSchema = z.object({
  id: z.string(),
  releaseAt: instantColumn,
  frozenAt: instantColumn,
  number: z.int(),
  note: z.string().nullable(),
  sha256: sha256Schema,
  by: z.string().nullable(),
  name: z.string().nullable(),
});

/** A release that waits for its minute. */
export type PendingRelease = z.infer<typeof pendingSchema>;

const frozenSchema = z.object({ number: z.int(), sha256: sha256Schema, body: z.string() });

/** Why a scheduled release was given up. */
export type CancelCause = 'asked' | 'replaced' | 'photograph-withdrawn';

const keySchema = z.object({ school: z.string(), year: z.int() });

const CANCELED = `status = 'canceled', body = NULL, released_values = NULL, files = NULL,
              canceled_at = clock_timestamp(), canceled_by = ?, canceled_by_name = ?,
              canceled_cause = ?, canceled_reason = ?`;

/** Releases that wait. */
export function createScheduleRepository({ connection }: { connection: Connection }) {
  return {
    /** Whether an instant lies ahead, by the clock that will reveal. */
    async isAhead({ at }: { at: string }): Promise<boolean> {
      const sql = 'SELECT ?::timestamptz > clock_timestamp() AS ahead';
      const [row] = await selectRows(connection, sql, [at]);
      return z.object({ ahead: z.boolean() }).parse(row).ahead;
    },

    async findPending({ school, year }: ReportKey): Promise<PendingRelease | null> {
      const [row] = await selectRows(
        connection,
        `SELECT id::text, reveal_at AS "releaseAt", created_at AS "frozenAt", number, note, sha256,
              created_by AS by, created_by_name AS name
         FROM annals_scheduled_release WHERE school_code = ? AND year = ? AND status = 'pending'`,
        [school, year],
      );
      return row === undefined ? null : pendingSchema.parse(row);
    },

    /** The bytes that will be revealed, or null when nothing waits. */
    async findFrozen({
      school,
      year,
    }: ReportKey): Promise<{ number: number; sha256: string; body: string } | null> {
      const [row] = await selectRows(
        connection,
        `SELECT number, sha256, body FROM annals_scheduled_release
        WHERE school_code = ? AND year = ? AND status = 'pending'`,
        [school, year],
      );
      return row === undefined ? null : frozenSchema.parse(row);
    },

    async insert({ by, name, ...schedule }: NewSchedule & Actor): Promise<void> {
      await connection.raw(
        `INSERT INTO annals_scheduled_release
         (school_code, year, reveal_at, number, note, previous_sha256, title, school, sha256, body,
          released_values, files, created_by, created_by_name)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?::jsonb, ?, ?)`,
        [
          schedule.school,
          schedule.year,
          schedule.releaseAt,
          schedule.number,
          schedule.note,
          schedule.previousSha256,
          schedule.title,
          JSON.stringify(schedule.schoolHead),
          schedule.sha256,
          schedule.body,
          JSON.stringify(schedule.entries),
          JSON.stringify(schedule.files),
          by,
          name,
        ],
      );
    },

    /** Gives a pending release up. False when it was revealed or given up meanwhile. */
    async cancel({
      id,
      cause,
      reason,
      by,
      name,
    }: Actor & { id: string; cause: CancelCause; reason: string | null }): Promise<boolean> {
      const rows = await selectRows(
        connection,
        `UPDATE annals_scheduled_release SET ${CANCELED} WHERE id = ? AND status = 'pending' RETURNING 1`,
        [by, name, cause, reason, id],
      );
      return rows.length > 0;
    },

    /** Gives up every pending release, of whatever report, that holds any of the files. Gives which. */
    async cancelHolding({
      hashes,
      reason,
      by,
      name,
    }: Actor & { hashes: string[]; reason: string }): Promise<ReportKey[]> {
      const rows = await selectRows(
        connection,
        `UPDATE annals_scheduled_release SET ${CANCELED}
        WHERE status = 'pending' AND EXISTS (
          SELECT FROM jsonb_to_recordset(files) AS f(sha256 text) WHERE f.sha256 = ANY(?))
       RETURNING school_code AS school, year`,
        [by, name, 'photograph-withdrawn', reason, hashes],
      );
      return z.array(keySchema).parse(rows);
    },
  };
}
