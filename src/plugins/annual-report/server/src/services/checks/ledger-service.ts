import type { Core } from '@strapi/strapi';
import {
  type DeclarationKind,
  type LedgerData,
  OFFERED_KINDS,
} from '../../../../contract/admin/ledger';
import type { ContentStatus } from '../../../../contract/envelope';
import { numberIdentity } from '../../../../domain/ledger/declarations';
import { sha256 } from '../../hash/sha256';
import { validationProblem } from '../../messages/problem';
import { createDeclarationRepository } from '../../repositories/checks/declaration-repository';
import { inTransaction, outsideTransactions } from '../../repositories/connection';
import { createEditionMemoryRepository } from '../../repositories/editions/edition-memory-repository';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import type { NamedNumber } from '../../threads/ledger-tasks';
import { createPreparedReports } from '../prepared/prepared-reports';
import { markNews } from './mark-news';

type OnNumbers = ReportKey & {
  status: ContentStatus;
  /** Ids of numbers. */
  numbers: string[];
};

/** Says what stands behind the numbers of a report, and keeps what people say of the others. */
export function createLedgerService({ strapi }: { strapi: Core.Strapi }) {
  const reports = createPreparedReports({ strapi });

  /** @throws ValidationError `number-unknown` or `number-not-open` */
  const findOpen = async ({ numbers, ...request }: OnNumbers): Promise<NamedNumber[]> => {
    const asked = [...new Set(numbers)];
    const report = await reports.open(request);
    const found = await report.run('findNumbers', { ids: asked });
    if (found.length < asked.length) {
      const params = { count: asked.length - found.length };
      throw validationProblem({ strapi, code: 'number-unknown', params });
    }
    const settled = found.find(({ account }) => account !== 'open');
    if (settled) {
      const params = { number: settled.signs.printed };
      throw validationProblem({ strapi, code: 'number-not-open', params });
    }
    return found;
  };

  return {
    /** @throws NotFoundError that names the existing reports */
    async show(request: ReportKey & { status: ContentStatus }): Promise<LedgerData> {
      const connection = outsideTransactions({ strapi });
      const memory = await createEditionMemoryRepository({ connection }).findLatest(request);
      const report = await reports.open(request);
      const ledger = await report.run('describeNumbers', {});
      if (memory === null) return ledger;
      const news = await report.run('newsOfNumbers', { released: memory.numbers });
      return markNews({ ledger, news, edition: memory.edition });
    },

    /**
     * Says of open numbers what they are, of all or of none. They must stand now, so that nothing is declared unseen.
     * @returns how many were declared
     * @throws ValidationError `number-unknown` or `number-not-open`
     */
    async declare({
      numbers: ids,
      kind,
      reason,
      name,
      by,
      ...request
    }: OnNumbers & {
      kind: DeclarationKind;
      reason: string | null;
      name: string;
      by: string | null;
    }): Promise<number> {
      const found = await findOpen({ ...request, numbers: ids });
      const { school, year } = request;
      return inTransaction(strapi, (connection) =>
        createDeclarationRepository({ connection }).add({
          ...{ school, year, by, kind, reason, name },
          numbers: found.map(({ signs }) => signs),
        }),
      );
    },

    /**
     * Says of open numbers again what last year's report says of the same ones, of all or of none.
     * @returns how many were declared
     * @throws ValidationError `number-unknown`, `number-not-open` or `not-offered`
     */
    async declareAgain({
      numbers: ids,
      name,
      by,
      ...request
    }: OnNumbers & { name: string; by: string | null }): Promise<number> {
      const found = await findOpen({ ...request, numbers: ids });
      const count = found.filter(({ earlier }) => earlier === null).length;
      if (count > 0) throw validationProblem({ strapi, code: 'not-offered', params: { count } });
      const { school, year } = request;
      return inTransaction(strapi, async (connection) => {
        const declarations = createDeclarationRepository({ connection });
        let declared = 0;
        for (const kind of OFFERED_KINDS) {
          const numbers = found.filter(({ earlier }) => earlier === kind);
          declared += await declarations.add({
            ...{ school, year, by, kind, reason: null, name },
            numbers: numbers.map(({ signs }) => signs),
          });
        }
        return declared;
      });
    },

    /**
     * Takes declarations back, whether their numbers still stand or not, all or none.
     * @throws ValidationError `declaration-unknown`
     */
    async revoke({
      numbers,
      by,
      school,
      year,
    }: ReportKey & { numbers: string[]; by: string | null }): Promise<void> {
      const asked = new Set(numbers);
      await inTransaction(strapi, async (connection) => {
        const declarations = createDeclarationRepository({ connection });
        const ids = (await declarations.list({ school, year }))
          .filter((declaration) => asked.has(sha256(numberIdentity(declaration))))
          .map((declaration) => declaration.id);
        const revoked = await declarations.revoke({ school, year, by, ids });
        if (revoked < asked.size) throw validationProblem({ strapi, code: 'declaration-unknown' });
      });
    },
  };
}
