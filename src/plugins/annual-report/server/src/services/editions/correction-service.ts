import type { Core } from '@strapi/strapi';
import type { Actor } from '../../people/acting-user';
import { atOneMoment, inOwnTransaction, type Connection } from '../../repositories/connection';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import { createReviewRepository } from '../../repositories/review-repository';
import type { CellKey } from '../../repositories/values/value-row';
import type { WrittenValue } from '../../repositories/values/value-write-repository';
import { VALUES_WRITTEN } from '../../uids';
import type { CellWrite } from '../values/plan-write';
import { writeValues } from '../values/write-values';
import { addEdition, holdReport, refusePending } from './add-edition';
import { createFreezer } from './freeze-candidate';
import { describeRelease, logRelease, type Release } from './release-service';

export type CorrectionRequest = ReportKey &
  Actor & {
    values: CellWrite[];
    /** Public: what was corrected. */
    note: string;
    /** Kept with the revisions of the values. */
    reason: string | null;
    userId: number | null;
  };

export type Correction = Release & { written: WrittenValue[]; unchanged: number };

/** Corrects numbers in one action. */
export function createCorrectionService({ strapi }: { strapi: Core.Strapi }) {
  const freezer = createFreezer({ strapi });

  const markReviewed = async (
    connection: Connection,
    { school, values, userId }: CorrectionRequest,
  ): Promise<void> => {
    const reviews = createReviewRepository({ connection, school });
    const named: CellKey[] = values.map(({ indicator, year }) => ({ indicator, year }));
    const open = (await reviews.lockCells({ cells: named })).filter((value) => !value.isReviewed);
    if (open.length > 0) await reviews.mark({ cells: open, userId });
  };

  const correct = async (connection: Connection, request: CorrectionRequest) => {
    const { school, year, values, note, reason, userId, by, name } = request;
    const written = await writeValues({
      strapi,
      connection,
      school,
      cells: values,
      reason,
      by: { userId },
    });
    await markReviewed(connection, request);
    const candidate = await freezer.freeze({
      connection,
      snapshot: connection,
      request: { school, year, note },
    });
    await addEdition({ connection, candidate, by, name });
    return {
      ...describeRelease(candidate),
      written,
      unchanged: values.length - written.length,
    };
  };

  return {
    /**
     * Writes values, marks exactly these as reviewed and releases, all or nothing. Other values that wait for
     * their review and drafts stay as they are. The locks lie on a transaction around the one that works: it
     * must see the last edition, and its own values together with content of one moment.
     * @throws what writing values, and releasing, throw
     */
    async correct(request: CorrectionRequest): Promise<Correction> {
      const { school, year } = request;
      const correction = await inOwnTransaction(strapi, async (lock) => {
        const hold = { strapi, connection: lock, key: { school, year } };
        await holdReport(hold);
        await refusePending(hold);
        return atOneMoment(strapi, (connection) => correct(connection, request));
      });
      logRelease({ strapi, school, year, ...correction });
      if (correction.written.length > 0) {
        const values = correction.written.length;
        await strapi.eventHub.emit(VALUES_WRITTEN, { school, values });
      }
      return correction;
    },
  };
}
