import { FILES_LOCK } from '../editions/edition-locks';
import { openSession, type DatabaseSession } from './database-session';

/**
 * Opens a session that sees the database as it is now, and keeps files that editions hold from being deleted until
 * it is closed. The lock is the session's, taken before the snapshot: who waits for it inside a transaction would
 * see the files that somebody has just deleted. `endSnapshot` lets go of the moment alone, so that copying files
 * for long keeps no old rows alive.
 */
export async function openBackupSession({
  connectionString,
}: {
  connectionString: string;
}): Promise<DatabaseSession & { endSnapshot: () => Promise<void> }> {
  const session = await openSession({ connectionString, name: 'annals backup' });
  try {
    await session.select('SELECT pg_advisory_lock_shared($1)', [FILES_LOCK]);
    await session.run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  } catch (error) {
    await session.close();
    throw error;
  }
  return { ...session, endSnapshot: () => session.run('COMMIT') };
}
