import { EventEmitter } from 'node:events';
import type { Client } from 'pg';
import { CHANNEL, readAnnouncement, type Announcement } from './announce';

const HEARD = 'heard';

const announcements = new EventEmitter<{ [HEARD]: [Announcement] }>();

/** As far as we need it; the driver's types know no process id. */
type PoolConnection = Client & { processID: number | null };

/**
 * Lets each connection of the pool hear what its own transactions announce. PostgreSQL sends a session its own
 * notifications before it says that COMMIT is done. So whatever changes something (a service, a trigger, a
 * lifecycle, plain SQL) and by whatever way, the process has heard of it before the one who asked for it is
 * told that it happened. What other processes announce is left to the listener.
 */
export function hearOwnAnnouncements(
  connection: PoolConnection,
  done: (error: Error | null, connection: PoolConnection) => void,
): void {
  connection.on('notification', ({ processId, payload }) => {
    const announcement = readAnnouncement({ payload });
    if (announcement && processId === connection.processID) announcements.emit(HEARD, announcement);
  });
  connection.query(`LISTEN ${CHANNEL}`, (error: Error | null) => {
    done(error, connection);
  });
}

/** Calls back for each announcement of this process, until the function that it gives is called. */
export function onOwnAnnouncement(heard: (announcement: Announcement) => void): () => void {
  announcements.on(HEARD, heard);
  return () => announcements.off(HEARD, heard);
}
