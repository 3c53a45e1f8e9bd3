import type { Core } from '@strapi/strapi';
import { notFoundProblem, validationProblem } from '../../messages/problem';
import { inTransaction, outsideTransactions } from '../../repositories/connection';
import { createLookupRepository } from '../../repositories/lookup-repository';
import { documentIdMaker } from '../../repositories/new-document-id';
import { createValueReadRepository } from '../../repositories/values/value-read-repository';
import { cellKey, type CellKey } from '../../repositories/values/value-row';
import {
  createValueWriteRepository,
  type WrittenValue,
} from '../../repositories/values/value-write-repository';
import { OBSERVATION, VALUES_WRITTEN } from '../../uids';
import { planWrite, type CellProblem, type CellWrite } from './plan-write';
import { conflictError, describeConflicts } from './value-conflicts';

export type WriteRequest = {
  school: string;
  cells: CellWrite[];
  by: { userId: number | null };
  reason: string | null;
};

/** What was written, with its new revisions; what stayed as it was is counted. */
export type WriteOutcome = { written: WrittenValue[]; unchanged: number };

/** Enters values in bulk, past the documents but by the same rules, and tells how they came about. */
export const createValueService = ({ strapi }: { strapi: Core.Strapi }) => {
  const requireSchool = (school: string, known: string[]): void => {
    if (known.includes(school)) return;
    const params = { code: school, known: known.slice(0, 10).join(', ') || '—' };
    throw validationProblem({ strapi, code: 'school-unknown', params });
  };

  const refuse = (problems: CellProblem[]) =>
    validationProblem({
      strapi,
      code: 'values-refused',
      params: { count: problems.length, first: problems[0]?.messages ?? '' },
      extra: { problems },
    });

  return {
    /**
     * Writes values of one school, all or none, in one transaction.
     * @throws ValidationError with `details.problems` when any value is not valid
     * @throws ConflictError (409) with `details.conflicts` when any is not the revision that its writer saw
     */
    async write({ school, cells, by, reason }: WriteRequest): Promise<WriteOutcome> {
      const outcome = await inTransaction(strapi, async (connection) => {
        requireSchool(school, await createLookupRepository({ connection }).schoolCodes());
        const values = createValueWriteRepository({ connection, school });
        const codes = [...new Set(cells.map(({ indicator }) => indicator))];
        const indicators = await values.indicators({ codes });
        const refuseStale = async (stale: (CellKey & { expected: number | null })[]) => {
          const current = await values.describe({ cells: stale });
          const conflicts = describeConflicts({ cells: stale, current, indicators });
          return conflictError({ strapi, conflicts, indicators });
        };

        const stored = await values.lock({ cells });
        const newDocumentId = documentIdMaker({ strapi, uid: OBSERVATION });
        const plan = planWrite({ cells, indicators, stored, newDocumentId });
        if (plan.problems.length > 0) throw refuse(plan.problems);
        if (plan.stale.length > 0) throw await refuseStale(plan.stale);
        if (plan.values.length === 0) return [];
        const written = await values.write({
          values: plan.values,
          userId: by.userId,
          reason,
          now: new Date(),
        });
        const done = new Set(written.map(cellKey));
        const taken = plan.values.filter((value) => !done.has(cellKey(value)));
        if (taken.length > 0) {
          throw await refuseStale(taken.map((value) => ({ ...value, expected: null })));
        }
        return written;
      });
      if (outcome.length > 0) {
        await strapi.eventHub.emit(VALUES_WRITTEN, { school, values: outcome.length });
      }
      return { written: outcome, unchanged: cells.length - outcome.length };
    },

    /** Every revision of a value, newest first. @throws NotFoundError when there never was one */
    async history({ school, indicator, year }: CellKey & { school: string }) {
      const revisions = await createValueReadRepository({
        connection: outsideTransactions({ strapi }),
      }).history({ school, indicator, year });
      if (revisions.length > 0) return revisions;
      const params = { school, indicator, year };
      throw notFoundProblem({ strapi, code: 'value-without-history', params });
    },
  };
};

export type ValueService = ReturnType<typeof createValueService>;
