import type { ReportJson } from '../../../../contract/report';
import type { Connection } from '../connection';
import { createEditionRepository } from '../editions/edition-repository';

/** The latest readable edition of the report of the year before, or null. One statement. */
export const readLastYear = async ({
  connection,
  school,
  year,
}: {
  connection: Connection;
  school: string;
  year: number;
}): Promise<ReportJson | null> => {
  const edition = await createEditionRepository({ connection }).findLatest({
    school,
    year: year - 1,
  });
  // Held against the contract when it was released; today's schema may ask for what it did not have then.
  return edition === null ? null : (JSON.parse(edition.body) as ReportJson);
};
