import type { Core } from '@strapi/strapi';
import { applicationProblem } from '../../messages/problem';
import type { Actor } from '../../people/acting-user';
import type { Connection } from '../../repositories/connection';
import { createEditionLocks } from '../../repositories/editions/edition-locks';
import {
  createEditionRepository,
  type ReportKey,
} from '../../repositories/editions/edition-repository';
import { insertReleasedValues } from '../../repositories/editions/released-value-repository';
import { createScheduleRepository } from '../../repositories/schedule/schedule-repository';
import type { Candidate } from './freeze-candidate';

type Hold = { strapi: Core.Strapi; connection: Connection; key: ReportKey };

/**
 * Holds a report until the transaction ends, so that one of two releases wins. Before its content is read, so
 * that no edition is older than the one before it.
 * @throws ApplicationError `release-in-progress` when somebody else holds it
 */
export async function holdReport({ strapi, connection, key }: Hold): Promise<void> {
  const locks = createEditionLocks({ connection });
  if (!(await locks.tryReport(key))) {
    throw applicationProblem({ strapi, code: 'release-in-progress', params: key });
  }
  await locks.share();
}

/** @throws ApplicationError `schedule-pending` while a release of the report waits for its minute */
export async function refusePending({ strapi, connection, key }: Hold): Promise<void> {
  const pending = await createScheduleRepository({ connection }).findPending(key);
  if (!pending) return;
  const params = { ...key, number: pending.number, when: pending.releaseAt };
  throw applicationProblem({ strapi, code: 'schedule-pending', params });
}

/** Makes a frozen candidate public: the edition and its values. The database announces it. */
export async function addEdition({
  connection,
  candidate: { entries, ...edition },
  isRevealed = false,
  by,
  name,
}: Actor & {
  connection: Connection;
  candidate: Omit<Candidate, 'files'>;
  /** Whether its minute had been fixed before. */
  isRevealed?: boolean;
}): Promise<void> {
  const editionId = await createEditionRepository({ connection }).insert({
    ...edition,
    isRevealed,
    releasedBy: by,
    releasedByName: name,
  });
  await insertReleasedValues({ connection, editionId, year: edition.year, entries });
}
