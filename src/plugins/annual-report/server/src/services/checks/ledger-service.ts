import type { Core } from '@strapi/strapi';
import type { DeclarationKind, LedgerData } from '../../../../contract/admin/ledger';
import type { ContentStatus } from '../../../../contract/envelope';
import { numberIdentity } from '../../../../domain/ledger/declarations';
import { sha256 } from '../../hash/sha256';
import { validationProblem } from '../../messages/problem';
import { createDeclarationRepository } from '../../repositories/checks/declaration-repository';
import { inTransaction, outsideTransactions } from '../../repositories/connection';
import { createEditionMemoryRepository } from '../../repositories/editions/edition-memory-repository';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import { createPreparedReports } from '../prepared/prepared-reports';
import { markNews } from './mark-news';

/** Says what stands behind the numbers of a report, and keeps what people say of the others. */
export function createLedgerService({ strapi }: { strapi: Core.Strapi }) {
  const reports = createPreparedReports({ strapi });
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
    }: ReportKey & {
      status: ContentStatus;
      /** Ids of numbers. */
      numbers: string[];
      kind: DeclarationKind;
      reason: string | null;
      name: string;
      by: string | null;
    }): Promise<number> {
      const asked = [...new Set(ids)];
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
      const { school, year } = request;
      return inTransaction(strapi, (connection) =>
        createDeclarationRepository({ connection }).add({
          ...{ school, year, by, kind, reason, name },
          numbers: found.map(({ signs }) => signs),
        }),
      );
    },

    /** Takes a declaration back, whether its number still stands or not. @throws ValidationError `declaration-unknown` */
    async revoke({
      number: id,
      by,
      school,
      year,
    }: ReportKey & { number: string; by: string | null }): Promise<void> {
      const revoked = await inTransaction(strapi, async (connection) => {
        const declarations = createDeclarationRepository({ connection });
        const ids = (await declarations.list({ school, year }))
          .filter((declaration) => sha256(numberIdentity(declaration)) === id)
          .map((declaration) => declaration.id);
        return declarations.revoke({ school, year, by, ids });
      });
      if (revoked === 0) throw validationProblem({ strapi, code: 'declaration-unknown' });
    },
  };
}
