import type { PackContent } from '../../../../domain/content/report-content';
import type { Connection } from '../connection';
import { createPackRepository } from '../packs/pack-repository';

/** The pack of a report with all that it builds on, or null. One statement, none for a report without a pack. */
export const readPack = async ({
  connection,
  code,
}: {
  connection: Connection;
  code: string | null;
}): Promise<PackContent | null> => {
  if (code === null) return null;
  const packs = await createPackRepository({ connection }).readWithIncluded({ code });
  if (packs.length === 0) return null;
  return {
    code,
    rules: packs.flatMap(({ rules }) => rules),
    outline: packs.flatMap(({ outline }) => outline),
    aliases: Object.fromEntries(
      packs.flatMap(({ indicators }) => indicators.map((item) => [item.code, item.aliases])),
    ),
  };
};
