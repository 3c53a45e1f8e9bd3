import { z } from 'zod';
import { selectRows, type Connection } from '../connection';
import { instantColumn } from '../instant-column';

const aliasSchema = z
  .object({
    id: z.int(),
    indicator: z.string(),
    alias: z.string(),
    name: z.string(),
    added_at: instantColumn,
  })
  .transform(({ added_at, ...row }) => ({ ...row, at: added_at }));

/** A standing name that somebody added. */
type StoredAlias = z.infer<typeof aliasSchema>;

/** Keeps names of indicators that administrators add, and takes them back. Nothing here changes one. */
export function createAliasRepository({ connection }: { connection: Connection }) {
  return {
    /** Standing ones, newest first. One statement. */
    async list(): Promise<StoredAlias[]> {
      const rows = await selectRows(
        connection,
        `SELECT id::integer, indicator_code AS indicator, alias, name, added_at
           FROM annals_indicator_alias WHERE revoked_at IS NULL ORDER BY id DESC`,
      );
      return z.array(aliasSchema).parse(rows);
    },

    /** Gives the new one's id. */
    async add({
      indicator,
      alias,
      plain,
      name,
      by,
    }: Pick<StoredAlias, 'indicator' | 'alias' | 'name'> & {
      /** As texts are compared with it. */
      plain: string;
      by: string | null;
    }): Promise<number> {
      const rows = await selectRows(
        connection,
        `INSERT INTO annals_indicator_alias (indicator_code, alias, plain, name, added_by)
         VALUES (?, ?, ?, ?, ?) RETURNING id::integer`,
        [indicator, alias, plain, name, by],
      );
      return z.object({ id: z.int() }).parse(rows[0]).id;
    },

    /** Gives whether there was one. */
    async revoke({ id, by }: { id: number; by: string | null }): Promise<boolean> {
      const rows = await selectRows(
        connection,
        `UPDATE annals_indicator_alias SET revoked_at = now(), revoked_by = ?
          WHERE id = ? AND revoked_at IS NULL RETURNING id`,
        [by, id],
      );
      return rows.length > 0;
    },
  };
}
