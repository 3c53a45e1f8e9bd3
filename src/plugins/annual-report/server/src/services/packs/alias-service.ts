import type { Core } from '@strapi/strapi';
import type { Aliases } from '../../../../contract/admin/aliases';
import {
  aliasProblem,
  type AliasProblem,
  type CalledIndicator,
} from '../../../../domain/checks/support/shared-alias';
import { isOwnCode } from '../../../../domain/content/own-codes';
import { plainLabel } from '../../../../domain/reading/number-label';
import { notFoundProblem, validationProblem } from '../../messages/problem';
import { type Connection, inTransaction, onSnapshot } from '../../repositories/connection';
import { createAliasRepository } from '../../repositories/packs/alias-repository';
import { createIndicatorRepository } from '../../repositories/packs/indicator-repository';
import { createPackRepository } from '../../repositories/packs/pack-repository';

type NewAlias = { indicator: string; alias: string };

/** Names for indicators that administrators add to those of the packs, for every school. */
export function createAliasService({ strapi }: { strapi: Core.Strapi }) {
  /** What all schools share of the dictionary, by code, with the names that packs give. */
  const readDictionary = async (connection: Connection): Promise<Aliases['indicators']> => {
    const dictionary = await createIndicatorRepository({ strapi, connection }).readAll();
    const packs = await createPackRepository({ connection }).readAll();
    const given = new Map<string, Set<string>>();
    for (const { code, aliases } of packs.flatMap(({ indicators }) => indicators)) {
      given.set(code, new Set([...(given.get(code) ?? []), ...aliases]));
    }
    return [...dictionary.values()]
      .filter(({ code }) => !isOwnCode(code))
      .map(({ code, name, unit }) => ({ code, name, unit, given: [...(given.get(code) ?? [])] }))
      .sort((left, right) => (left.code < right.code ? -1 : 1));
  };

  const calledAs = (indicators: Aliases['indicators'], added: NewAlias[]): CalledIndicator[] =>
    indicators.map(({ code, name, given }) => ({
      ...{ code, name },
      aliases: [
        ...given,
        ...added.filter(({ indicator }) => indicator === code).map(({ alias }) => alias),
      ],
    }));

  const refuse = ({ alias }: NewAlias, problem: AliasProblem): Error => {
    if (problem.kind !== 'shared') {
      return validationProblem({ strapi, code: `alias-${problem.kind}`, params: { alias } });
    }
    const { code, name } = problem.indicator;
    const params = { alias, indicator: code, name };
    return validationProblem({ strapi, code: 'alias-shared', params });
  };

  return {
    list: (): Promise<Aliases> =>
      onSnapshot(strapi, async (connection) => {
        const indicators = await readDictionary(connection);
        const aliases = await createAliasRepository({ connection }).list();
        const called = calledAs(indicators, []);
        const sharedWith = ({ alias, indicator: code }: NewAlias): string | null => {
          const problem = aliasProblem({ alias, code, indicators: called });
          return problem?.kind === 'shared' ? problem.indicator.code : null;
        };
        return {
          indicators,
          aliases: aliases.map((alias) => ({ ...alias, sharedWith: sharedWith(alias) })),
        };
      }),

    /**
     * Adds a name. No pack is loaded and no other name is added meanwhile.
     * @returns its id
     * @throws NotFoundError without such an indicator; ValidationError `alias-empty`, `alias-present`, `alias-shared`
     */
    add: ({
      by,
      name,
      ...added
    }: NewAlias & { by: string | null; name: string }): Promise<number> =>
      inTransaction(strapi, async (connection) => {
        await createPackRepository({ connection }).lock();
        const aliases = createAliasRepository({ connection });
        const { indicator: code, alias } = added;
        const indicators = await readDictionary(connection);
        if (indicators.every((indicator) => indicator.code !== code)) {
          throw notFoundProblem({ strapi, code: 'alias-of-nothing', params: { code } });
        }
        const called = calledAs(indicators, await aliases.list());
        const problem = aliasProblem({ alias, code, indicators: called });
        if (problem) throw refuse(added, problem);
        return aliases.add({ ...added, plain: plainLabel({ text: alias }), name, by });
      }),

    /** Takes a name back. @throws NotFoundError */
    async revoke({ id, by }: { id: number; by: string | null }): Promise<void> {
      const isRevoked = await inTransaction(strapi, (connection) =>
        createAliasRepository({ connection }).revoke({ id, by }),
      );
      if (!isRevoked) throw notFoundProblem({ strapi, code: 'alias-unknown' });
    },
  };
}
