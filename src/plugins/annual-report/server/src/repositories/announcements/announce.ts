import { z } from 'zod';
import type { Connection } from '../connection';

export const CHANNEL = 'annals';

const announcementSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('editions'), school: z.string(), year: z.int() }),
  z.object({ type: z.literal('schedule') }),
  z.object({ type: z.literal('access') }),
]);

/** What every process must hear of. */
export type Announcement = z.infer<typeof announcementSchema>;

/** What a notification of the channel says, or null when it is none of ours. */
export function readAnnouncement({
  payload,
}: {
  payload: string | undefined;
}): Announcement | null {
  try {
    return announcementSchema.safeParse(JSON.parse(payload ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** Tells every process, this one too, once the transaction has committed. */
export async function announce({
  connection,
  announcement,
}: {
  connection: Connection;
  announcement: Announcement;
}): Promise<void> {
  await connection.raw('SELECT pg_notify(?, ?)', [CHANNEL, JSON.stringify(announcement)]);
}
