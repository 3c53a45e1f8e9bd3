import { z } from 'zod';
import { factorRolesSchema, type FactorRole } from '../../../../contract/admin/second-factor';
import { selectRows, type Connection } from '../connection';

const stateSchema = z.object({
  isOn: z.boolean(),
  isRequired: z.boolean(),
  hasPassed: z.boolean(),
});

/** What a session is, as far as the second factor goes. */
type SessionState = z.infer<typeof stateSchema>;

const REQUIRED = `EXISTS (SELECT 1 FROM annals_second_factor_role r
                    JOIN admin_users_roles_lnk l ON l.role_id = r.role_id WHERE l.user_id = u.id)`;

/** Sessions of admin users, and the roles that must have a second factor. */
export function createSessionRepository({ connection }: { connection: Connection }) {
  return {
    /** Of a session of a user; null without such a user. One statement. */
    async stateOf({
      userId,
      sessionId,
    }: {
      userId: number;
      sessionId: string;
    }): Promise<SessionState | null> {
      const [row] = await selectRows(
        connection,
        `SELECT f.id IS NOT NULL AS "isOn", ${REQUIRED} AS "isRequired",
                COALESCE(s.metadata ->> 'secondFactor' = f.id::text, false) AS "hasPassed"
           FROM admin_users u
           LEFT JOIN annals_second_factor f ON f.user_id = u.id AND f.confirmed_at IS NOT NULL
           LEFT JOIN strapi_sessions s ON s.session_id = ? AND s.user_id = u.id::text
          WHERE u.id = ?`,
        [sessionId, userId],
      );
      return row === undefined ? null : stateSchema.parse(row);
    },

    async isRequired({ userId }: { userId: number }): Promise<boolean> {
      const rows = await selectRows(
        connection,
        `SELECT 1 FROM admin_users u WHERE u.id = ? AND ${REQUIRED}`,
        [userId],
      );
      return rows.length > 0;
    },

    /** Marks a session: its user has shown this second factor. */
    async markPassed({
      userId,
      sessionId,
      factorId,
    }: {
      userId: number;
      sessionId: string;
      factorId: string;
    }): Promise<void> {
      await selectRows(
        connection,
        `UPDATE strapi_sessions
            SET metadata = COALESCE(metadata, '{}'::jsonb) || jsonb_build_object('secondFactor', ?::text)
          WHERE session_id = ? AND user_id = ?::text`,
        [factorId, sessionId, userId],
      );
    },

    /** Ends every session of a user in the admin panel, but for one that may stay. */
    async endOthers({ userId, keep }: { userId: number; keep: string | null }): Promise<void> {
      await selectRows(
        connection,
        `DELETE FROM strapi_sessions
          WHERE user_id = ?::text AND origin = 'admin' AND session_id IS DISTINCT FROM ?`,
        [userId, keep],
      );
    },

    async roles(): Promise<FactorRole[]> {
      const rows = await selectRows(
        connection,
        `SELECT r.id, COALESCE(r.name, '') AS name,
                EXISTS (SELECT 1 FROM annals_second_factor_role q WHERE q.role_id = r.id) AS "isRequired",
                count(u.id)::integer AS users, count(f.user_id)::integer AS "withFactor"
           FROM admin_roles r
           LEFT JOIN admin_users_roles_lnk l ON l.role_id = r.id
           LEFT JOIN admin_users u ON u.id = l.user_id AND u.is_active
           LEFT JOIN annals_second_factor f ON f.user_id = u.id AND f.confirmed_at IS NOT NULL
          GROUP BY r.id ORDER BY r.id`,
      );
      return factorRolesSchema.parse(rows);
    },

    /** These roles must have one and no others; ids of roles that are not there are left out. */
    async requireFor({ roles }: { roles: number[] }): Promise<void> {
      await selectRows(
        connection,
        'DELETE FROM annals_second_factor_role WHERE NOT role_id = ANY(?::integer[])',
        [roles],
      );
      await selectRows(
        connection,
        `INSERT INTO annals_second_factor_role (role_id)
         SELECT id FROM admin_roles WHERE id = ANY(?::integer[]) ON CONFLICT DO NOTHING`,
        [roles],
      );
    },
  };
}
