import type { Actor } from '../../people/actor';
import type { Connection } from '../../repositories/connection';
import { createEditionRepository } from '../../repositories/editions/edition-repository';
import { insertReleasedValues } from '../../repositories/editions/released-value-repository';
import type { Candidate } from './freeze-candidate';

/** Makes a frozen candidate public: the edition and its values. The database announces it. */
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
  const editionId = await createEditionRepository({ connection }).insert({
    ...edition,
    isRevealed,
    releasedBy: by,
    releasedByName: name,
  });
  await insertReleasedValues({ connection, editionId, year: edition.year, entries });
};
