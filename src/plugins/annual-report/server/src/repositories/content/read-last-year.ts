import type { Connection } from '../connection';
import { createEditionRepository } from '../editions/edition-repository';

/** JSON of the latest readable edition of the report of the year before, or null. One statement. */
export const readLastYear = async ({
  connection,
  school,
  year,
}: {
  connection: Connection;
  school: string;
  year: number;
}): Promise<string | null> => {
  const edition = await createEditionRepository({ connection }).findLatest({
    school,
    year: year - 1,
  });
  return edition?.body ?? null;
};
