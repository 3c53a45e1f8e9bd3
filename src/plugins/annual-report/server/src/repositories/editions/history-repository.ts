import { z } from 'zod';
import { instantColumn } from '../instant-column';
import { selectRows, type Connection } from '../connection';
import { personName } from '../values/value-row';
import type { ReportKey } from './edition-repository';

const eventSchema = z.object({
  type: z.enum(['released', 'scheduled', 'canceled', 'revealed', 'withdrawn']),
  /** When it really happened. */
  at: instantColumn,
  number: z.int(),
  sha256: z.string(),
  /** The minute that was fixed, where there was one. */
  scheduledFor: instantColumn.nullable(),
  note: z.string().nullable(),
  /** Why it was canceled: `asked`, `replaced` or `photograph-withdrawn`. */
  cause: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  name: z.string().nullable(),
});

/** Something that happened to an edition, and who did it: nobody when a scheduled one was revealed. */
export type EditionEvent = z.infer<typeof eventSchema>;

const EVENTS = `
  SELECT 'released' AS type, released_at AS at, number, sha256, NULL::timestamptz AS "scheduledFor", note,
         NULL AS cause, NULL AS reason, released_by AS by, released_by_name AS name, 0 AS rank
    FROM edition WHERE revealed_at IS NULL
   UNION ALL
  SELECT 'revealed', revealed_at, number, sha256, released_at, note, NULL, NULL, NULL, NULL, 3
    FROM edition WHERE revealed_at IS NOT NULL
   UNION ALL
  SELECT 'withdrawn', withdrawn_at, number, sha256, NULL, NULL, NULL, withdrawn_reason, withdrawn_by,
         withdrawn_by_name, 4
    FROM edition WHERE withdrawn_at IS NOT NULL
   UNION ALL
  SELECT 'scheduled', created_at, number, sha256, reveal_at, note, NULL, NULL, created_by,
         created_by_name, 2
    FROM schedule
   UNION ALL
  SELECT 'canceled', canceled_at, number, sha256, reveal_at, note, canceled_cause, canceled_reason,
         canceled_by, canceled_by_name, 1
    FROM schedule WHERE canceled_at IS NOT NULL`;

export function createHistoryRepository({ connection }: { connection: Connection }) {
  return {
    /** Everything that happened to a report's editions, newest first. */
    async list({ school, year }: ReportKey): Promise<EditionEvent[]> {
      const rows = await selectRows(
        connection,
        `WITH edition AS (SELECT * FROM annals_edition WHERE school_code = ? AND year = ?),
            schedule AS (SELECT * FROM annals_scheduled_release WHERE school_code = ? AND year = ?)
       SELECT e.type, e.at, e.number, e.sha256, e."scheduledFor", e.note, e.cause, e.reason, e.by,
              COALESCE(e.name, ${personName('u')}) AS name
         FROM (${EVENTS}) e LEFT JOIN admin_users u ON e.by = 'admin:' || u.id
        ORDER BY e.at DESC, e.rank DESC`,
        [school, year, school, year],
      );
      return z.array(eventSchema).parse(rows);
    },
  };
}
