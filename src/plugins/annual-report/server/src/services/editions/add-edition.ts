import type { Actor } from '../../people/actor';
import { announce } from '../../repositories/announcements/announce';
import type { Connection } from '../../repositories/connection';
import { createEditionRepository } from '../../repositories/editions/edition-repository';
import { insertReleasedValues } from '../../repositories/editions/released-value-repository';
import type { Candidate } from './freeze-candidate';

/** Makes a frozen candidate public: the edition and its values, announced when the transaction commits. */
export const addEdition = async ({
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
}): Promise<void> => {
  const { school, year } = edition;
  const editionId = await createEditionRepository({ connection }).insert({
    ...edition,
    isRevealed,
    releasedBy: by,
    releasedByName: name,
  });
  await insertReleasedValues({ connection, editionId, year, entries });
  await announce({ connection, announcement: { type: 'editions', school, year } });
};
