import { z } from 'zod';
import { selectRows, type Connection } from '../connection';

const factorSchema = z.object({
  id: z.string(),
  secret: z.string(),
  lastStep: z.coerce.number(),
  confirmedAt: z.date().nullable(),
  recoveryCodes: z.coerce.number(),
});

/** A user's factor as it is stored: the secret is encrypted. */
type StoredFactor = z.infer<typeof factorSchema>;

const idSchema = z.object({ id: z.string() });

const attemptSchema = z.object({ attempts: z.int(), waitSeconds: z.coerce.number() });

/** Second factors of admin users, their recovery codes, and attempts at them. */
export function createFactorRepository({ connection }: { connection: Connection }) {
  const changed = async (sql: string, bindings: readonly unknown[]): Promise<boolean> =>
    (await selectRows(connection, sql, bindings)).length > 0;

  const idOf = async (sql: string, bindings: readonly unknown[]): Promise<string | null> => {
    const [row] = await selectRows(connection, sql, bindings);
    return row === undefined ? null : idSchema.parse(row).id;
  };

  return {
    async find({ userId }: { userId: number }): Promise<StoredFactor | null> {
      const [row] = await selectRows(
        connection,
        `SELECT id, secret, last_step AS "lastStep", confirmed_at AS "confirmedAt",
                (SELECT count(*) FROM annals_recovery_code c
                  WHERE c.user_id = f.user_id AND c.used_at IS NULL) AS "recoveryCodes"
           FROM annals_second_factor f WHERE user_id = ?`,
        [userId],
      );
      return row === undefined ? null : factorSchema.parse(row);
    },

    /**
     * Keeps the secret of a set-up, as a new factor in the place of one that was not confirmed. False when there
     * is one that was.
     */
    begin: ({ userId, secret }: { userId: number; secret: string }): Promise<boolean> =>
      changed(
        `INSERT INTO annals_second_factor (user_id, secret) VALUES (?, ?)
         ON CONFLICT (user_id) DO UPDATE
           SET id = EXCLUDED.id, secret = EXCLUDED.secret, last_step = -1
          WHERE annals_second_factor.confirmed_at IS NULL RETURNING user_id`,
        [userId, secret],
      ),

    /** False when it was confirmed before, or another set-up took its place. */
    confirm: ({ factorId }: { factorId: string }): Promise<boolean> =>
      changed(
        `UPDATE annals_second_factor SET confirmed_at = now()
          WHERE id = ?::uuid AND confirmed_at IS NULL RETURNING id`,
        [factorId],
      ),

    /** False when there was none. */
    remove: ({ userId }: { userId: number }): Promise<boolean> =>
      changed('DELETE FROM annals_second_factor WHERE user_id = ? RETURNING user_id', [userId]),

    /** Takes the code of a time step. Gives the factor's id; null when it, or a later one, was taken before. */
    takeStep: ({ factorId, step }: { factorId: string; step: number }): Promise<string | null> =>
      idOf(
        `UPDATE annals_second_factor SET last_step = ? WHERE id = ?::uuid AND last_step < ?
         RETURNING id`,
        [step, factorId, step],
      ),

    /** Gives the id of the factor that it is of; null when there is no such code, or it was used. */
    useRecoveryCode: ({ userId, hash }: { userId: number; hash: string }): Promise<string | null> =>
      idOf(
        `UPDATE annals_recovery_code c SET used_at = now() FROM annals_second_factor f
          WHERE f.user_id = c.user_id AND c.user_id = ? AND c.hash = ? AND c.used_at IS NULL
         RETURNING f.id`,
        [userId, hash],
      ),

    async setRecoveryCodes({
      userId,
      hashes,
    }: {
      userId: number;
      hashes: string[];
    }): Promise<void> {
      await selectRows(connection, 'DELETE FROM annals_recovery_code WHERE user_id = ?', [userId]);
      await selectRows(
        connection,
        'INSERT INTO annals_recovery_code (user_id, hash) SELECT ?, unnest(?::text[])',
        [userId, hashes],
      );
    },

    /** Counts an attempt, from nothing where the last were long ago. Gives how many there are, and when they end. */
    async countAttempt({ userId, minutes }: { userId: number; minutes: number }) {
      const [row] = await selectRows(
        connection,
        `INSERT INTO annals_second_factor_attempt AS a (user_id, attempts, since) VALUES (?, 1, now())
         ON CONFLICT (user_id) DO UPDATE SET
           attempts = CASE WHEN a.since < now() - make_interval(mins => ?) THEN 1 ELSE a.attempts + 1 END,
           since = CASE WHEN a.since < now() - make_interval(mins => ?) THEN now() ELSE a.since END
         RETURNING attempts,
           extract(epoch FROM since + make_interval(mins => ?) - now()) AS "waitSeconds"`,
        [userId, minutes, minutes, minutes],
      );
      return attemptSchema.parse(row);
    },

    async forgetAttempts({ userId }: { userId: number }): Promise<void> {
      await selectRows(connection, 'DELETE FROM annals_second_factor_attempt WHERE user_id = ?', [
        userId,
      ]);
    },
  };
}
