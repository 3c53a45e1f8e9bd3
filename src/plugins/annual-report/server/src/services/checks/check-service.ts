import type { Core } from '@strapi/strapi';
import type { ContentStatus } from '../../../../contract/envelope';
import { findingIdentity } from '../../../../domain/checks/finding-identity';
import { sha256 } from '../../hash/sha256';
import { validationProblem } from '../../messages/problem';
import { createWaiverRepository } from '../../repositories/checks/waiver-repository';
import { inTransaction } from '../../repositories/connection';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import type { NamedFinding } from '../../threads/report-tasks';
import { createPreparedReports } from '../prepared/prepared-reports';

export type { NamedFinding } from '../../threads/report-tasks';

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

    /** Takes a waiver back, whether its finding still stands or not. @throws ValidationError `waiver-unknown` */
    async revoke({
      finding: id,
      by,
      school,
      year,
    }: ReportKey & { finding: string; by: string | null }): Promise<void> {
      const revoked = await inTransaction(strapi, async (connection) => {
        const waivers = createWaiverRepository({ connection });
        const ids = (await waivers.list({ school, year }))
          .filter((waiver) => sha256(waiver.finding) === id)
          .map((waiver) => waiver.id);
        return waivers.revoke({ school, year, by, ids });
      });
      if (revoked === 0) throw validationProblem({ strapi, code: 'waiver-unknown' });
    },
  };
}
