import { z } from 'zod';
import {
  auditEntrySchema,
  MAX_AUDIT_COUNT,
  type AuditAction,
  type AuditEntry,
  type AuditFilter,
  type AuditSubject,
} from '../../../../contract/admin/audit';
import { selectRows, type Connection } from '../connection';
import { instantColumn } from '../instant-column';
import { jsonColumn } from '../json-column';

/** What the code records itself, because no row says it. */
export type Recorded = {
  action: AuditAction;
  subject: AuditSubject;
  subjectId: string | null;
  label: string | null;
  school?: string | null;
  year?: number | null;
  detail?: Record<string, string | number>;
  /** Who it was, where the request cannot say so yet. */
  actor?: string;
};

const countSchema = z.object({ total: z.coerce.number() });
const droppedSchema = z.object({ dropped: z.coerce.number() });

const rowSchema = auditEntrySchema.extend({
  id: z.coerce.string(),
  at: instantColumn,
  detail: jsonColumn(auditEntrySchema.shape.detail),
});

const ZONE = 'Asia/Shanghai';

/** Conditions and their values, each by its own placeholder. */
const whereOf = ({ text, subject, action, school, from, to }: AuditFilter) => {
  const like = text === undefined ? undefined : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const conditions: { sql: string; value: string | undefined }[] = [
    { sql: "concat_ws(' ', actor_name, actor, label, subject_id) ILIKE ?", value: like },
    { sql: 'subject = ?', value: subject },
    { sql: 'action = ?', value: action },
    { sql: 'school_code = ?', value: school },
    { sql: `at >= ?::date::timestamp AT TIME ZONE '${ZONE}'`, value: from },
    { sql: `at < (?::date + 1)::timestamp AT TIME ZONE '${ZONE}'`, value: to },
  ];
  const asked = conditions.filter(({ value }) => value !== undefined && value !== '');
  return {
    sql: ['true', ...asked.map(({ sql }) => sql)].join(' AND '),
    bindings: asked.map(({ value }) => value),
  };
};

/** The audit trail. Triggers write most of it. */
export function createAuditRepository({ connection }: { connection: Connection }) {
  return {
    /** Adds an entry, in the name of whoever acts. */
    async record({
      action,
      subject,
      subjectId,
      label,
      school = null,
      year = null,
      detail = {},
      actor,
    }: Recorded): Promise<void> {
      await selectRows(
        connection,
        `WITH who AS MATERIALIZED (
           SELECT set_config('annals.actor', COALESCE(?, current_setting('annals.actor', true)), true)
         ) SELECT annals_record_audit(?, ?, ?, ?, ?, ?::integer, ?::jsonb) FROM who`,
        [actor ?? null, action, subject, subjectId, label, school, year, JSON.stringify(detail)],
      );
    },

    /** Newest first. Two statements. */
    async list({
      filter,
      limit,
      offset,
    }: {
      filter: AuditFilter;
      limit: number;
      offset: number;
    }): Promise<{ entries: AuditEntry[]; total: number }> {
      const { sql, bindings } = whereOf(filter);
      const rows = await selectRows(
        connection,
        `SELECT id, at, actor, actor_name AS "actorName", action, subject, subject_id AS "subjectId",
                label, school_code AS school, year, detail
           FROM annals_audit_entry WHERE ${sql} ORDER BY at DESC, id DESC LIMIT ? OFFSET ?`,
        [...bindings, limit, offset],
      );
      const [count] = await selectRows(
        connection,
        `SELECT count(*) AS total FROM
           (SELECT 1 FROM annals_audit_entry WHERE ${sql} LIMIT ${MAX_AUDIT_COUNT}) AS counted`,
        bindings,
      );
      return {
        entries: z.array(rowSchema).parse(rows),
        total: countSchema.parse(count).total,
      };
    },

    /** Removes what is older. Gives how many entries went. */
    async dropOld({ days }: { days: number }): Promise<number> {
      const [row] = await selectRows(
        connection,
        'SELECT annals_drop_old_audit(?::integer) AS dropped',
        [days],
      );
      return droppedSchema.parse(row).dropped;
    },
  };
}
