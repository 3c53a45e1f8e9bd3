import type { Core } from '@strapi/strapi';
import { validationProblem } from '../../messages/problem';
import type { Actor } from '../../people/acting-user';
import { announce } from '../../repositories/announcements/announce';
import { inTransaction, outsideTransactions, type Connection } from '../../repositories/connection';
import { createEditionFileRepository } from '../../repositories/editions/edition-file-repository';
import { createEditionLocks } from '../../repositories/editions/edition-locks';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import {
  createScheduleRepository,
  type CancelCause,
  type PendingRelease,
} from '../../repositories/schedule/schedule-repository';
import { createFreezer } from '../editions/freeze-candidate';
import { holdReport, refusePending } from '../editions/add-edition';
import { runnerOf } from './schedule-runner';

export type ScheduleRequest = ReportKey &
  Actor & {
    /** ISO 8601, a whole minute. */
    releaseAt: string;
    note: string | null;
    /** What the releaser looked at, as the changes tell it. */
    seen?: string | null;
    /** Whether the release that waits gives way to a new one, which freezes what is ready now. */
    replace: boolean;
  };

/** Releases at a minute to come: frozen at once, revealed then. */
export function createScheduleService({ strapi }: { strapi: Core.Strapi }) {
  const freezer = createFreezer({ strapi });

  const cancelPending = async (
    connection: Connection,
    { school, year, ...rest }: ReportKey & Actor & { cause: CancelCause; reason: string | null },
  ): Promise<void> => {
    const schedules = createScheduleRepository({ connection });
    const pending = await schedules.findPending({ school, year });
    if (pending && (await schedules.cancel({ id: pending.id, ...rest }))) return;
    throw validationProblem({ strapi, code: 'nothing-scheduled', params: { school, year } });
  };

  const refusePast = async (connection: Connection, releaseAt: string): Promise<void> => {
    if (await createScheduleRepository({ connection }).isAhead({ at: releaseAt })) return;
    const params = { when: releaseAt };
    throw validationProblem({ strapi, code: 'release-time-past', params });
  };

  const tell = async (connection: Connection): Promise<void> => {
    await createEditionFileRepository({ connection }).markUnused();
    await announce({ connection, announcement: { type: 'schedule' } });
  };

  return {
    /** The release of a report that waits, or null. */
    find: (key: ReportKey): Promise<PendingRelease | null> =>
      createScheduleRepository({ connection: outsideTransactions({ strapi }) }).findPending(key),

    /**
     * Checks, compiles and freezes the next edition with that minute as its moment of release.
     * @throws what releasing throws; ValidationError for a moment that has passed, and when nothing waits
     * that could be replaced; ApplicationError `schedule-pending` when one waits and is not to be
     */
    async schedule({
      releaseAt,
      note,
      seen = null,
      replace,
      by,
      name,
      ...key
    }: ScheduleRequest): Promise<PendingRelease> {
      const pending = await inTransaction(strapi, async (connection) => {
        await refusePast(connection, releaseAt);
        await holdReport({ strapi, connection, key });
        if (replace) {
          await cancelPending(connection, { ...key, by, name, cause: 'replaced', reason: null });
        } else {
          await refusePending({ strapi, connection, key });
        }
        const request = { ...key, note, seen, releasedAt: releaseAt };
        const candidate = await freezer.freeze({ connection, request });
        const schedules = createScheduleRepository({ connection });
        await schedules.insert({ ...candidate, releaseAt, by, name });
        await tell(connection);
        return schedules.findPending(key);
      });
      if (!pending) throw new Error('The scheduled release was not stored.');
      const { number, sha256 } = pending;
      strapi.log.info(
        `Scheduled ${key.school}/${key.year} edition ${number} for ${releaseAt} (sha256 ${sha256}).`,
      );
      runnerOf({ strapi })?.wake();
      return pending;
    },

    /** Gives the release that waits up. @throws ValidationError when none does, or does not any more */
    async cancel({
      reason,
      by,
      name,
      ...key
    }: ReportKey & Actor & { reason: string | null }): Promise<void> {
      await inTransaction(strapi, async (connection) => {
        const locks = createEditionLocks({ connection });
        await locks.report(key);
        await locks.share();
        await cancelPending(connection, { ...key, by, name, cause: 'asked', reason });
        await tell(connection);
      });
      runnerOf({ strapi })?.wake();
    },
  };
}
