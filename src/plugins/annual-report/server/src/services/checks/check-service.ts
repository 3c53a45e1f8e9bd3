import type { Core } from '@strapi/strapi';
import type { ContentStatus } from '../../../../contract/envelope';
import type { FindingsResponse } from '../../../../contract/finding';
import { countBySeverity } from '../../../../domain/checks/count-findings';
import { findingIdentity } from '../../../../domain/checks/finding-identity';
import { sha256 } from '../../hash/sha256';
import { validationProblem } from '../../messages/problem';
import { createWaiverRepository } from '../../repositories/checks/waiver-repository';
import { inTransaction, outsideTransactions } from '../../repositories/connection';
import { createEditionMemoryRepository } from '../../repositories/editions/edition-memory-repository';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import type { NamedFinding } from '../../threads/finding-tasks';
import { createPreparedReports } from '../prepared/prepared-reports';

export type { NamedFinding } from '../../threads/finding-tasks';

/** Runs the checks and keeps what was accepted. */
export function createCheckService({ strapi }: { strapi: Core.Strapi }) {
  const reports = createPreparedReports({ strapi });
  return {
    /**
     * Findings of a report as it stands.
     * @throws NotFoundError that names the existing reports
     */
    async find(request: ReportKey & { status: ContentStatus }): Promise<NamedFinding[]> {
      const report = await reports.open(request);
      return report.run('findFindings', {});
    },

    /**
     * Findings by what lies behind them, what is new since the newest readable edition, and waivers that hold no more.
     * @throws NotFoundError that names the existing reports
     */
    async describe({
      status,
      ...key
    }: ReportKey & { status: ContentStatus }): Promise<FindingsResponse> {
      const connection = outsideTransactions({ strapi });
      const memory = await createEditionMemoryRepository({ connection }).findLatest(key);
      const report = await reports.open({ ...key, status });
      const released = memory?.findings ?? null;
      const { findings, ...rest } = await report.run('describeFindings', { released });
      const counts = countBySeverity({ findings });
      return {
        data: findings,
        meta: { status, counts, edition: memory?.edition ?? null, ...rest },
      };
    },

    /**
     * Accepts one finding with a reason. It must stand now, so that nothing is accepted unseen.
     * @throws ValidationError `finding-unknown` or `error-not-waivable`
     */
    async waive({
      finding: id,
      reason,
      name,
      by,
      ...request
    }: ReportKey & {
      status: ContentStatus;
      /** Id of a finding. */
      finding: string;
      reason: string;
      name: string;
      by: string | null;
    }): Promise<NamedFinding> {
      const findOne = async (): Promise<NamedFinding> => {
        const found = (await this.find(request)).find((candidate) => candidate.id === id);
        if (!found) throw validationProblem({ strapi, code: 'finding-unknown' });
        return found;
      };
      const finding = await findOne();
      if (finding.severity === 'error') {
        throw validationProblem({ strapi, code: 'error-not-waivable' });
      }
      const { school, year } = request;
      await inTransaction(strapi, (connection) =>
        createWaiverRepository({ connection }).add({
          school,
          year,
          by,
          waivers: [{ finding: findingIdentity(finding), reason, name }],
        }),
      );
      return findOne();
    },

    /**
     * Accepts several findings with one reason, all of them or none. One that is accepted already stays as it is.
     * @returns how many were accepted
     * @throws ValidationError `finding-unknown` or `error-not-waivable`
     */
    async waiveGroup({
      findings: ids,
      reason,
      name,
      by,
      ...request
    }: ReportKey & {
      status: ContentStatus;
      /** Ids of findings. */
      findings: string[];
      reason: string;
      name: string;
      by: string | null;
    }): Promise<number> {
      const asked = new Set(ids);
      const found = (await this.find(request)).filter(({ id }) => asked.has(id));
      if (new Set(found.map(({ id }) => id)).size < asked.size) {
        throw validationProblem({ strapi, code: 'finding-unknown' });
      }
      if (found.some(({ severity }) => severity === 'error')) {
        throw validationProblem({ strapi, code: 'error-not-waivable' });
      }
      const identities = new Set(
        found.filter(({ waiver }) => waiver === null).map((finding) => findingIdentity(finding)),
      );
      const { school, year } = request;
      return inTransaction(strapi, (connection) =>
        createWaiverRepository({ connection }).add({
          ...{ school, year, by },
          waivers: [...identities].map((finding) => ({ finding, reason, name })),
        }),
      );
    },

    /**
     * Takes waivers back, whether their findings still stand or not.
     * @returns how many were taken back
     * @throws ValidationError `waiver-unknown` when there is none
     */
    async revoke({
      findings,
      by,
      school,
      year,
    }: ReportKey & {
      /** Ids of findings, as their waivers know them. */
      findings: string[];
      by: string | null;
    }): Promise<number> {
      const asked = new Set(findings);
      const revoked = await inTransaction(strapi, async (connection) => {
        const waivers = createWaiverRepository({ connection });
        const ids = (await waivers.list({ school, year }))
          .filter((waiver) => asked.has(sha256(waiver.finding)))
          .map((waiver) => waiver.id);
        return waivers.revoke({ school, year, by, ids });
      });
      if (revoked === 0) throw validationProblem({ strapi, code: 'waiver-unknown' });
      return revoked;
    },
  };
}
