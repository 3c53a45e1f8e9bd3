import type { Core } from '@strapi/strapi';
import type { ContentStatus } from '../../../../contract/envelope';
import type { Finding, JudgedFinding } from '../../../../domain/checks/finding';
import { findingIdentity } from '../../../../domain/checks/finding-identity';
import type { ReportContent } from '../../../../domain/content/report-content';
import { sha256 } from '../../hash/sha256';
import { validationProblem } from '../../messages/problem';
import {
  createWaiverRepository,
  type StoredWaiver,
} from '../../repositories/checks/waiver-repository';
import { inTransaction, outsideTransactions, type Connection } from '../../repositories/connection';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import { runInThread } from '../../threads/run-in-thread';
import { createContentService } from '../content-service';

/** A finding and the short name by which it is accepted: the hash of its identity. */
export type NamedFinding = JudgedFinding & { id: string };

const idOf = (finding: Finding): string => sha256(findingIdentity(finding));

/** Runs the checks and keeps what was accepted. */
export const createCheckService = ({ strapi }: { strapi: Core.Strapi }) => {
  const contents = createContentService({ strapi });
  return {
    /** What was accepted of a report. One statement. */
    waivers: ({
      content,
      connection = outsideTransactions({ strapi }),
    }: {
      content: Pick<ReportContent, 'school' | 'report'>;
      connection?: Connection;
    }): Promise<StoredWaiver[]> =>
      createWaiverRepository({ connection }).list({
        school: content.school.code,
        year: content.report.year,
      }),

    /**
     * Findings of a report as it stands.
     * @throws NotFoundError that names the existing reports
     */
    async find(request: ReportKey & { status: ContentStatus }): Promise<NamedFinding[]> {
      const content = await contents.read(request);
      const waivers = await this.waivers({ content });
      const input = { content, waivers };
      const findings = await runInThread({ strapi, task: 'findFindings', input });
      return findings.map((finding) => ({ ...finding, id: idOf(finding) }));
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
};
