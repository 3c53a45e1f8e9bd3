import type { Core } from '@strapi/strapi';
import { notFoundProblem, validationProblem } from '../../messages/problem';
import type { Actor } from '../../people/acting-user';
import { announce } from '../../repositories/announcements/announce';
import { inTransaction, type Connection } from '../../repositories/connection';
import { createEditionFileRepository } from '../../repositories/editions/edition-file-repository';
import { createEditionLocks } from '../../repositories/editions/edition-locks';
import {
  createEditionRepository,
  type EditionKey,
  type ReportKey,
} from '../../repositories/editions/edition-repository';
import { createWithdrawnFileRepository } from '../../repositories/editions/withdrawn-file-repository';
import { createScheduleRepository } from '../../repositories/schedule/schedule-repository';
import { removeUnusedFiles } from './remove-unused-files';

/** Public: why something is not to be read any more. */
type Reason = Actor & { reason: string };

/** What is not to be read any more: editions, and scheduled releases that were given up. */
export type Withdrawal = { editions: EditionKey[]; canceled: ReportKey[] };

/** Takes editions and photographs away from readers, for ever. The rows keep number, dates, reason and hash. */
export function createWithdrawalService({ strapi }: { strapi: Core.Strapi }) {
  const requireReadable = async (
    connection: Connection,
    { editions, ...key }: ReportKey & { editions: number[] },
  ): Promise<void> => {
    const rows = await createEditionRepository({ connection }).list(key);
    const known = rows.map(({ number }) => number).join(', ') || '—';
    for (const number of editions) {
      const row = rows.find((candidate) => candidate.number === number);
      const params = { ...key, number };
      if (!row) {
        throw notFoundProblem({ strapi, code: 'edition-not-found', params: { ...params, known } });
      }
      if (row.withdrawn) {
        throw validationProblem({ strapi, code: 'edition-already-withdrawn', params });
      }
    }
  };

  const cleanUp = async (): Promise<void> => {
    try {
      await removeUnusedFiles({ strapi });
    } catch (error) {
      // The files are marked: the next pass of the schedule deletes them.
      strapi.log.error(`Unused files could not be deleted yet: ${String(error)}`);
    }
  };

  return {
    /**
     * Withdraws editions of a report, all or none.
     * @throws NotFoundError for a number that there is not; ValidationError for one that is withdrawn already
     */
    async withdrawEditions({
      editions,
      reason,
      by,
      name,
      ...key
    }: ReportKey & Reason & { editions: number[] }): Promise<Withdrawal> {
      await inTransaction(strapi, async (connection) => {
        const locks = createEditionLocks({ connection });
        await locks.report(key);
        await locks.share();
        await requireReadable(connection, { ...key, editions });
        const rows = createEditionRepository({ connection });
        await rows.withdraw({ ...key, numbers: editions, reason, by, name });
        await createEditionFileRepository({ connection }).markUnused();
      });
      await cleanUp();
      return { editions: editions.map((number) => ({ ...key, number })), canceled: [] };
    },

    /**
     * Withdraws a photograph with all its formats, and with it every readable edition and every scheduled
     * release that holds it, of whatever report. Nothing that shows it can be released from then on.
     * @param request.file hash of any of its files, or the key of the image that shows it in the report
     * @throws NotFoundError when no edition and no scheduled release holds it
     */
    async withdrawPhotograph({
      file,
      reason,
      by,
      name,
      ...key
    }: ReportKey & Reason & { file: string }): Promise<Withdrawal> {
      const withdrawal = await inTransaction(strapi, async (connection) => {
        await createEditionLocks({ connection }).all();
        const files = createWithdrawnFileRepository({ connection });
        const hashes = await files.family({ ...key, file });
        if (hashes.length === 0) {
          const params = { ...key, file };
          throw notFoundProblem({ strapi, code: 'photograph-not-released', params });
        }
        const holding = { hashes, reason, by, name };
        await files.add(holding);
        const editions = await createEditionRepository({ connection }).withdrawHolding(holding);
        const canceled = await createScheduleRepository({ connection }).cancelHolding(holding);
        await createEditionFileRepository({ connection }).markUnused();
        if (canceled.length > 0) await announce({ connection, announcement: { type: 'schedule' } });
        return { editions, canceled };
      });
      await cleanUp();
      return withdrawal;
    },
  };
}
