import type { Connection } from '../connection';

export const CHANNEL = 'annals';

/** What other processes must hear of. */
export type Announcement =
  { type: 'editions'; school: string; year: number } | { type: 'schedule' } | { type: 'access' };

/** Tells every process, this one too, once the transaction has committed. */
export const announce = async ({
  connection,
  announcement,
}: {
  connection: Connection;
  announcement: Announcement;
}): Promise<void> => {
  await connection.raw('SELECT pg_notify(?, ?)', [CHANNEL, JSON.stringify(announcement)]);
};
