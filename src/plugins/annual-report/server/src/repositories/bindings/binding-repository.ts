import { z } from 'zod';
import { bindingsSchema, type BoundUser } from '../../../../contract/admin/bindings';
import { selectRows, type Connection } from '../connection';

const codesSchema = z.array(z.object({ code: z.string() }));

/** Which schools admin users work for. */
export function createBindingRepository({ connection }: { connection: Connection }) {
  return {
    /** Codes of the schools that a user is bound to; null when they work for all. One statement. */
    async schoolsOf({ userId }: { userId: number }): Promise<string[] | null> {
      const rows = await selectRows(
        connection,
        'SELECT school_code AS code FROM annals_school_binding WHERE user_id = ? ORDER BY school_code',
        [userId],
      );
      const codes = codesSchema.parse(rows).map(({ code }) => code);
      return codes.length === 0 ? null : codes;
    },

    /** Every admin user, by name. */
    async list(): Promise<BoundUser[]> {
      const rows = await selectRows(
        connection,
        `SELECT u.id, COALESCE(u.email, '') AS email, COALESCE(u.is_active, false) AS "isActive",
              CASE WHEN u.lastname ~ '^[\\u4e00-\\u9fff]' THEN concat(u.lastname, u.firstname)
                   ELSE COALESCE(NULLIF(btrim(concat_ws(' ', u.firstname, u.lastname)), ''), u.email, '') END AS name,
              ARRAY(SELECT r.name FROM admin_users_roles_lnk l JOIN admin_roles r ON r.id = l.role_id
                     WHERE l.user_id = u.id ORDER BY r.name) AS roles,
              ARRAY(SELECT b.school_code FROM annals_school_binding b
                     WHERE b.user_id = u.id ORDER BY b.school_code) AS schools
         FROM admin_users u ORDER BY name, u.id`,
      );
      return bindingsSchema.shape.users.parse(rows);
    },

    async isUser({ userId }: { userId: number }): Promise<boolean> {
      const rows = await selectRows(connection, 'SELECT 1 FROM admin_users WHERE id = ?', [userId]);
      return rows.length > 0;
    },

    /** Binds a user to these schools and no others; to none: they work for all. */
    async set({
      userId,
      schools,
      by,
    }: {
      userId: number;
      schools: string[];
      by: string | null;
    }): Promise<void> {
      await connection.raw(
        'DELETE FROM annals_school_binding WHERE user_id = ? AND NOT school_code = ANY(?::text[])',
        [userId, schools] as never[],
      );
      await connection.raw(
        `INSERT INTO annals_school_binding (user_id, school_code, bound_by)
       SELECT ?, code, ? FROM unnest(?::text[]) AS code ON CONFLICT DO NOTHING`,
        [userId, by, schools] as never[],
      );
    },
  };
}
