import type { Core } from '@strapi/strapi';
import { notFoundProblem } from '../../messages/problem';
import { type Connection, inTransaction, outsideTransactions } from '../../repositories/connection';
import type { ValueRevision, ValuesWritten } from '../../../../contract/admin/values';
import {
  createValueReadRepository,
  type StoredRevision,
} from '../../repositories/values/value-read-repository';
import type { CellKey } from '../../repositories/values/value-row';
import { VALUES_WRITTEN } from '../../uids';
import { printedText } from './value-conflicts';
import { writeValues, type WriteRequest } from './write-values';

/** What was written, with its new revisions; what stayed as it was is counted. */
export type WriteOutcome = ValuesWritten;

const printRevision = ({ kind, decimals, ...revision }: StoredRevision): ValueRevision => ({
  ...revision,
  printed: printedText({ content: revision, indicator: kind && { kind, decimals: decimals ?? 0 } }),
});

/** Enters values in bulk, past the documents but by the same rules, and tells how they came about. */
export function createValueService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * Writes values of one school, all or none, in one transaction.
     * @throws ValidationError with `details.problems` when any value is not valid
     * @throws ConflictError (409) with `details.conflicts` when any is not the revision that its writer saw
     */
    async write({
      alongside,
      ...request
    }: WriteRequest & {
      /** What is written with them, or not at all. */
      alongside?: (connection: Connection) => Promise<void>;
    }): Promise<WriteOutcome> {
      const outcome = await inTransaction(strapi, async (connection) => {
        const written = await writeValues({ strapi, connection, ...request });
        await alongside?.(connection);
        return written;
      });
      if (outcome.length > 0) {
        await strapi.eventHub.emit(VALUES_WRITTEN, {
          school: request.school,
          values: outcome.length,
        });
      }
      return { written: outcome, unchanged: request.cells.length - outcome.length };
    },

    /** Every revision of a value, newest first. @throws NotFoundError when there never was one */
    async history({
      school,
      indicator,
      year,
    }: CellKey & { school: string }): Promise<ValueRevision[]> {
      const revisions = await createValueReadRepository({
        connection: outsideTransactions({ strapi }),
      }).history({ school, indicator, year });
      if (revisions.length > 0) return revisions.map(printRevision);
      const params = { school, indicator, year };
      throw notFoundProblem({ strapi, code: 'value-without-history', params });
    },
  };
}
