import { setTimeout as wait } from 'node:timers/promises';
import { SECOND } from './staleness';

const EVERY_MS = 10;

/**
 * Asks until the answer is right. What changed a moment ago, as whoever changed it was told, may be answered as
 * before for one second; what is asked later is answered right, however long that takes on a busy machine.
 * @throws when something that was asked later was answered as before
 */
export async function withinASecond(what: string, check: () => Promise<boolean>): Promise<void> {
  const reportedAt = performance.now();
  let sentAt = reportedAt;
  while (!(await check())) {
    if (sentAt > reportedAt + SECOND) throw new Error(`${what}: not after a second.`);
    await wait(EVERY_MS);
    sentAt = performance.now();
  }
}
