import type { Core } from '@strapi/strapi';
import type { Pack } from '../../../../contract/pack';
import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import {
  dictionaryChanges,
  dictionaryFields,
  type FieldChange,
} from '../../../../domain/packs/dictionary-changes';
import { includedPacks } from '../../../../domain/packs/included-packs';
import { sha256 } from '../../hash/sha256';
import { applicationProblem } from '../../messages/problem';
import { type Connection, inTransaction, outsideTransactions } from '../../repositories/connection';
import { createIndicatorRepository } from '../../repositories/packs/indicator-repository';
import { createPackRepository, type StoredPack } from '../../repositories/packs/pack-repository';

/** Why an indicator was not touched although the pack or an earlier version of it has it. */
type LeftReason = 'dropped' | 'newer-pack';

export type PackOutcome = {
  pack: string;
  version: number;
  outcome: 'added' | 'changed' | 'unchanged';
  indicators: {
    added: string[];
    changed: { code: string; changes: FieldChange[] }[];
    left: { code: string; reason: LeftReason; pack: string }[];
    /** How many are as the pack has them. */
    unchanged: number;
  };
};

/** Codes that a pack of a later year defines, and which: the dictionary follows the newest. */
const newerOwners = ({ pack, others }: { pack: Pack; others: Pack[] }): Map<string, string> =>
  new Map(
    others
      .filter((other) => other.year > pack.year)
      .flatMap((other) => other.indicators.map(({ code }) => [code, other.pack])),
  );

/** Codes of the pack as it was that no pack has any more. */
const droppedCodes = ({ before, packs }: { before: Pack | undefined; packs: Pack[] }): string[] => {
  const kept = new Set(packs.flatMap((pack) => pack.indicators.map(({ code }) => code)));
  return (before?.indicators ?? []).map(({ code }) => code).filter((code) => !kept.has(code));
};

/** Writes one pack and its indicators, within the caller's transaction and lock. */
const loadPack = async ({
  strapi,
  connection,
  pack,
  packs,
  stored,
  loaded,
}: {
  strapi: Core.Strapi;
  connection: Connection;
  pack: Pack;
  /** All that are loaded together. */
  packs: Pack[];
  /** What stands about this pack. */
  stored: StoredPack | undefined;
  /** Every pack that was loaded before. */
  loaded: Pack[];
}): Promise<PackOutcome> => {
  if (stored && stored.version > pack.version) {
    const params = { code: pack.pack, version: pack.version, loaded: stored.version };
    throw applicationProblem({ strapi, code: 'pack-older', params });
  }
  const repository = createIndicatorRepository({ strapi, connection });
  const dictionary = await repository.readAll();
  const owners = newerOwners({ pack, others: [...loaded, ...packs] });
  const indicators: PackOutcome['indicators'] = { added: [], changed: [], left: [], unchanged: 0 };
  for (const indicator of pack.indicators) {
    const { code } = indicator;
    const current = dictionary.get(code);
    const owner = owners.get(code);
    const changes = current ? dictionaryChanges({ stored: current, indicator }) : [];
    if (!current) {
      await repository.create({ indicator: dictionaryFields({ indicator }) });
      indicators.added.push(code);
    } else if (changes.length === 0) {
      indicators.unchanged += 1;
    } else if (owner !== undefined) {
      indicators.left.push({ code, reason: 'newer-pack', pack: owner });
    } else {
      const fields = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
      await repository.update({ documentId: current.documentId, fields });
      indicators.changed.push({ code, changes });
    }
  }
  const before = loaded.find((other) => other.pack === pack.pack);
  for (const code of droppedCodes({ before, packs })) {
    indicators.left.push({ code, reason: 'dropped', pack: pack.pack });
  }
  const hash = sha256(canonicalJson({ value: pack }));
  if (stored?.sha256 !== hash) {
    const includes = includedPacks({ pack, packs }).map((below) => below.pack);
    await createPackRepository({ connection }).write({ pack, includes, sha256: hash });
  }
  const isUnchanged =
    stored?.sha256 === hash && indicators.added.length + indicators.changed.length === 0;
  const outcome = isUnchanged ? 'unchanged' : stored ? 'changed' : 'added';
  return { pack: pack.pack, version: pack.version, outcome, indicators };
};

/** Packs in the database. */
export function createPackService({ strapi }: { strapi: Core.Strapi }) {
  return {
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
  };
}
