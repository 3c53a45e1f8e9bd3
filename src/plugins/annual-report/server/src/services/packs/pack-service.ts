import type { Core } from '@strapi/strapi';
import type { Pack } from '../../../../contract/pack';
import { inTransaction, outsideTransactions } from '../../repositories/connection';
import { createPackRepository, type StoredPack } from '../../repositories/packs/pack-repository';
import { loadPack, type PackOutcome } from './pack-load';

/** Packs in the database. */
export const createPackService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Loads packs that were read and checked, each after those that it builds on: all of them or nothing.
   * Indicators are added and brought in line, never deleted; loading the same again writes nothing.
   * @throws ApplicationError `pack-older` when a later version is loaded already
   */
  load: ({ packs }: { packs: Pack[] }): Promise<PackOutcome[]> =>
    inTransaction(strapi, async (connection) => {
      const repository = createPackRepository({ connection });
      await repository.lock();
      const stored = new Map((await repository.list()).map((pack) => [pack.code, pack]));
      const loaded = await repository.readAll();
      const outcomes: PackOutcome[] = [];
      for (const pack of packs) {
        outcomes.push(
          await loadPack({
            strapi,
            connection,
            pack,
            packs,
            stored: stored.get(pack.pack),
            loaded,
          }),
        );
      }
      return outcomes;
    }),

  /** Loaded packs without their content, newest year first. */
  list: (): Promise<StoredPack[]> =>
    createPackRepository({ connection: outsideTransactions({ strapi }) }).list(),
});
