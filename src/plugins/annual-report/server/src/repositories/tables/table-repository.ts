import { z } from 'zod';
import type { IndicatorChoice } from '../../../../contract/admin/tables';
import { INDICATOR_KINDS } from '../../../../contract/indicator';
import { layoutSchema } from '../../../../contract/layout';
import { TABLE_KINDS } from '../../../../contract/table';
import { instantColumn } from '../instant-column';
import { selectRows, type Connection } from '../connection';
import { jsonColumn } from '../json-column';
import { personName } from '../values/value-row';

const tableSchema = z.object({
  documentId: z.string(),
  kind: z.enum(TABLE_KINDS),
  title: z.string(),
  layout: jsonColumn(layoutSchema),
  changedAt: instantColumn,
  changedBy: z.string().nullable(),
});

export type StoredTable = z.output<typeof tableSchema>;

const choiceSchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(INDICATOR_KINDS),
  years: z.array(z.int()),
});

/** Tables of one report, and the indicators that they may show. Each is one statement. */
export function createTableRepository({ connection }: { connection: Connection }) {
  return {
    async reportDocumentId({
      school,
      year,
    }: {
      school: string;
      year: number;
    }): Promise<string | null> {
      const sql = 'SELECT document_id FROM reports WHERE school_code = ? AND year = ?';
      const [row] = await selectRows(connection, sql, [school, year]);
      return row === undefined
        ? null
        : z.object({ document_id: z.string() }).parse(row).document_id;
    },

    /** A table, locked for the rest of the transaction; null where there is none. */
    async lock({ report, key }: { report: string; key: string }): Promise<StoredTable | null> {
      const rows = await selectRows(
        connection,
        `SELECT t.document_id AS "documentId", t.kind, t.title, t.layout, t.updated_at AS "changedAt",
              ${personName('u')} AS "changedBy"
         FROM indicator_tables t LEFT JOIN admin_users u ON u.id = t.updated_by_id
        WHERE t.report_document_id = ? AND t.key = ? FOR UPDATE OF t`,
        [report, key],
      );
      return z.array(tableSchema).parse(rows)[0] ?? null;
    },

    async keyOf({ documentId }: { documentId: string }): Promise<string> {
      const sql = 'SELECT key FROM indicator_tables WHERE document_id = ?';
      const [row] = await selectRows(connection, sql, [documentId]);
      return z.object({ key: z.string() }).parse(row).key;
    },

    async keys({ report }: { report: string }): Promise<string[]> {
      const sql = 'SELECT key FROM indicator_tables WHERE report_document_id = ? ORDER BY key';
      const rows = await selectRows(connection, sql, [report]);
      return z
        .array(z.object({ key: z.string() }))
        .parse(rows)
        .map(({ key }) => key);
    },

    /** The dictionary and the school's own indicators by name, each with the years for which a school has a value. */
    async indicatorChoices({ school }: { school: string }): Promise<IndicatorChoice[]> {
      const rows = await selectRows(
        connection,
        `SELECT i.code, i.name, i.unit, i.kind,
              COALESCE(array_agg(o.year ORDER BY o.year) FILTER (WHERE o.year IS NOT NULL), '{}') AS years
         FROM indicators i
         LEFT JOIN observations o ON o.indicator_code = i.code AND o.school_code = ?
        WHERE i.school_code IS NULL OR i.school_code = ?
        GROUP BY i.id, i.code, i.name, i.unit, i.kind ORDER BY i.name, i.code`,
        [school, school],
      );
      return z.array(choiceSchema).parse(rows);
    },
  };
}
