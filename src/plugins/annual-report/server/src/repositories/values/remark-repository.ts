import { z } from 'zod';
import type { ValueRemark } from '../../../../contract/admin/remarks';
import { selectRows, type Connection } from '../connection';
import { instantColumn } from '../instant-column';
import { type CellKey, personName, personOf } from './value-row';

const remarkSchema = z
  .object({
    id: z.string(),
    indicator: z.string(),
    year: z.int(),
    text: z.string(),
    written_at: instantColumn,
    written_by: z.int().nullable(),
    written_by_name: z.string().nullable(),
  })
  .transform(({ written_at, written_by, written_by_name, ...row }): ValueRemark => ({
    ...row,
    at: written_at,
    by: personOf(written_by, written_by_name),
  }));

const COLUMNS = `
  m.id::text AS id, m.indicator_code AS indicator, m.year, m.text, m.written_at, m.written_by,
  ${personName('u')} AS written_by_name`;

/** Private remarks of one school. Nothing that leaves the admin panel may ask here. */
export function createRemarkRepository({
  connection,
  school,
}: {
  connection: Connection;
  school: string;
}) {
  return {
    /** The newest version of each remark on some values, empty ones too. One statement, whatever their number. */
    async newest({ codes, years }: { codes: string[]; years: number[] }): Promise<ValueRemark[]> {
      const rows = await selectRows(
        connection,
        `SELECT DISTINCT ON (m.indicator_code, m.year) ${COLUMNS}
           FROM annals_value_remark m LEFT JOIN admin_users u ON u.id = m.written_by
          WHERE m.school_code = ? AND m.indicator_code = ANY(?) AND m.year = ANY(?)
          ORDER BY m.indicator_code, m.year, m.id DESC`,
        [school, codes, years],
      );
      return z.array(remarkSchema).parse(rows);
    },

    /** Every version of a remark, newest first. One statement. */
    async history({ indicator, year }: CellKey): Promise<ValueRemark[]> {
      const rows = await selectRows(
        connection,
        `SELECT ${COLUMNS} FROM annals_value_remark m LEFT JOIN admin_users u ON u.id = m.written_by
          WHERE m.school_code = ? AND m.indicator_code = ? AND m.year = ? ORDER BY m.id DESC`,
        [school, indicator, year],
      );
      return z.array(remarkSchema).parse(rows);
    },

    /** Adds versions, each of another value. */
    async add({
      remarks,
      userId,
    }: {
      remarks: (CellKey & { text: string })[];
      userId: number | null;
    }): Promise<void> {
      await selectRows(
        connection,
        `INSERT INTO annals_value_remark (school_code, indicator_code, year, text, written_by)
         SELECT ?, r.indicator, r.year, r.text, ?
           FROM jsonb_to_recordset(?::jsonb) AS r(indicator text, year integer, text text)`,
        [school, userId, JSON.stringify(remarks)],
      );
    },

    /** Holds a remark until the transaction ends, so that two writers see each other. */
    async hold({ indicator, year }: CellKey): Promise<void> {
      const name = `remark ${school}/${indicator}/${year}`;
      await selectRows(connection, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
    },
  };
}
