import type { PackContent } from '../../../../domain/content/report-content';
import { packContent } from '../../../../domain/packs/pack-content';
import type { Connection } from '../connection';
import { createPackRepository } from '../packs/pack-repository';

/** The pack of a report with all that it builds on, or null. One statement, none for a report without a pack. */
export const readPack = async ({
  connection,
  code,
}: {
  connection: Connection;
  code: string | null;
}): Promise<PackContent | null> =>
  code === null
    ? null
    : packContent({ packs: await createPackRepository({ connection }).readWithIncluded({ code }) });
