import type { Core } from '@strapi/strapi';
import { validationProblem } from '../../messages/problem';
import type { Connection } from '../../repositories/connection';
import { createLookupRepository } from '../../repositories/lookup-repository';
import { documentIdMaker } from '../../repositories/new-document-id';
import { cellKey, type CellKey } from '../../repositories/values/value-row';
import {
  createValueWriteRepository,
  type WrittenValue,
} from '../../repositories/values/value-write-repository';
import { OBSERVATION } from '../../uids';
import { planWrite, type CellProblem, type CellWrite } from './plan-write';
import { conflictError, describeConflicts } from './value-conflicts';

export type WriteRequest = {
  school: string;
  cells: CellWrite[];
  by: { userId: number | null };
  reason: string | null;
};

/**
 * Writes values of one school, all or none, inside a transaction. Gives those that changed.
 * @throws ValidationError with `details.problems` when any value is not valid
 * @throws ConflictError (409) with `details.conflicts` when any is not the revision that its writer saw
 */
export async function writeValues({
  strapi,
  connection,
  school,
  cells,
  by,
  reason,
}: WriteRequest & { strapi: Core.Strapi; connection: Connection }): Promise<WrittenValue[]> {
  const refuse = (problems: CellProblem[]) =>
    validationProblem({
      strapi,
      code: 'values-refused',
      params: { count: problems.length, first: problems[0]?.messages ?? '' },
      extra: { problems },
    });

  const known = await createLookupRepository({ connection }).schoolCodes();
  if (!known.includes(school)) {
    const params = { code: school, known: known.slice(0, 10).join(', ') || '—' };
    throw validationProblem({ strapi, code: 'school-unknown', params });
  }
  const values = createValueWriteRepository({ connection, school });
  const codes = [...new Set(cells.map(({ indicator }) => indicator))];
  const indicators = await values.indicators({ codes });
  const refuseStale = async (stale: (CellKey & { expected: number | null })[]) => {
    const current = await values.describe({ cells: stale });
    const conflicts = describeConflicts({ cells: stale, current, indicators });
    return conflictError({ strapi, conflicts });
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
}
