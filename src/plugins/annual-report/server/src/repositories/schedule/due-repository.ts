import { z } from 'zod';
import { schoolSchema } from '../../../../contract/report';
import { instantColumn } from '../instant-column';
import { jsonColumn } from '../json-column';
import { selectRows, type Connection } from '../connection';
import type { ReleasedEntry } from '../../../../domain/editions/released-entries';

const waitingSchema = z.object({
  id: z.string(),
  school: z.string(),
  year: z.int(),
  /** Milliseconds until it is due by the database's clock; 0 or less when it is. */
  wait: z.number(),
});

export type WaitingRelease = z.infer<typeof waitingSchema>;

const entrySchema = z.object({
  indicator: z.string(),
  definition: z.unknown(),
  printed: z.array(
    z.object({
      year: z.int(),
      value: z.number().nullable(),
      text: z.string(),
      status: z.string(),
      origin: z.string(),
      respondents: z.int().nullable(),
    }),
  ),
}) satisfies z.ZodType<ReleasedEntry>;

const dueSchema = z.object({
  releasedAt: instantColumn,
  number: z.int(),
  note: z.string().nullable(),
  previousSha256: z.string().nullable(),
  title: z.string(),
  schoolHead: jsonColumn(schoolSchema),
  sha256: z.string(),
  body: z.string(),
  entries: jsonColumn(z.array(entrySchema)),
  releasedBy: z.string().nullable(),
  releasedByName: z.string().nullable(),
});

/** A frozen release whose minute has come; its row is locked. */
export type DueRelease = z.output<typeof dueSchema>;

/** Reveals what waits. Time is the database's: processes whose clocks differ agree on it. */
export function createDueRepository({ connection }: { connection: Connection }) {
  return {
    /** Everything that waits, the next one first. */
    async waiting(): Promise<WaitingRelease[]> {
      const rows = await selectRows(
        connection,
        `SELECT id::text, school_code AS school, year,
              (extract(epoch FROM reveal_at - clock_timestamp()) * 1000)::float8 AS wait
         FROM annals_scheduled_release WHERE status = 'pending' ORDER BY reveal_at, id`,
      );
      return z.array(waitingSchema).parse(rows);
    },

    /** Takes one that is due, for the rest of the transaction; null when another process has it. */
    async take({ id }: { id: string }): Promise<DueRelease | null> {
      const [row] = await selectRows(
        connection,
        `SELECT reveal_at AS "releasedAt", number, note, previous_sha256 AS "previousSha256", title,
              school AS "schoolHead", sha256, body, released_values AS entries,
              created_by AS "releasedBy", created_by_name AS "releasedByName"
         FROM annals_scheduled_release
        WHERE id = ? AND status = 'pending' AND reveal_at <= clock_timestamp()
          FOR UPDATE SKIP LOCKED`,
        [id],
      );
      return row === undefined ? null : dueSchema.parse(row);
    },

    /** Marks one as revealed; what was frozen lies in the edition from then on. */
    async markRevealed({ id }: { id: string }): Promise<void> {
      await connection.raw(
        `UPDATE annals_scheduled_release
          SET status = 'revealed', body = NULL, released_values = NULL, files = NULL,
              revealed_at = clock_timestamp()
        WHERE id = ?`,
        [id],
      );
    },
  };
}
