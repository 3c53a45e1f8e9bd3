import type { Core } from '@strapi/strapi';
import type { ContentStatus } from '../../../../contract/envelope';
import type { JudgedFinding } from '../../../../domain/checks/finding';
import { findingIdentity } from '../../../../domain/checks/finding-identity';
import { runChecks } from '../../../../domain/checks/run-checks';
import { prepareReport } from '../../../../domain/compile/prepare-report';
import type { PreparedReport } from '../../../../domain/compile/prepared-report';
import type { ReportContent } from '../../../../domain/content/report-content';
import { validationProblem } from '../../messages/problem';
import {
  createWaiverRepository,
  type StoredWaiver,
} from '../../repositories/checks/waiver-repository';
import { inTransaction, outsideTransactions, type Connection } from '../../repositories/connection';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import { createContentService } from '../content-service';

/** A prepared report with its findings and what was accepted of them. */
export type Judgement = { prepared: PreparedReport; findings: JudgedFinding[] };

/** Errors cannot be waived, whatever stands in the table. */
const judge = (content: ReportContent, waivers: StoredWaiver[]): Judgement => {
  const prepared = prepareReport({ content });
  const accepted = new Map(waivers.map((waiver) => [waiver.finding, waiver]));
  const findings = runChecks({ context: prepared }).map((finding): JudgedFinding => {
    const waiver =
      finding.severity === 'error' ? undefined : accepted.get(findingIdentity(finding));
    return {
      ...finding,
      waiver: waiver ? { reason: waiver.reason, name: waiver.name, at: waiver.at } : null,
    };
  });
  return { prepared, findings };
};

/** Runs the checks and keeps what was accepted. */
export const createCheckService = ({ strapi }: { strapi: Core.Strapi }) => {
  const contents = createContentService({ strapi });
  return {
    /** Prepares and checks content that was read already. One statement. */
    async judge({
      content,
      connection = outsideTransactions({ strapi }),
    }: {
      content: ReportContent;
      connection?: Connection;
    }): Promise<Judgement> {
      const waivers = await createWaiverRepository({ connection }).list({
        school: content.school.code,
        year: content.report.year,
      });
      return judge(content, waivers);
    },

    /**
     * Findings of a report as it stands.
     * @throws NotFoundError that names the existing reports
     */
    async find(request: ReportKey & { status: ContentStatus }): Promise<JudgedFinding[]> {
      const content = await contents.read(request);
      return (await this.judge({ content })).findings;
    },

    /**
     * Accepts one finding with a reason. It must stand now, so that nothing is accepted unseen.
     * @throws ValidationError `finding-unknown` or `error-not-waivable`
     */
    async waive({
      identity,
      reason,
      name,
      by,
      ...request
    }: ReportKey & {
      status: ContentStatus;
      identity: string;
      reason: string;
      name: string;
      by: string | null;
    }): Promise<void> {
      const findings = await this.find(request);
      const finding = findings.find((candidate) => findingIdentity(candidate) === identity);
      if (!finding) throw validationProblem({ strapi, code: 'finding-unknown' });
      if (finding.severity === 'error') {
        throw validationProblem({ strapi, code: 'error-not-waivable' });
      }
      const { school, year } = request;
      await inTransaction(strapi, (connection) =>
        createWaiverRepository({ connection }).add({
          school,
          year,
          by,
          waivers: [{ finding: identity, reason, name }],
        }),
      );
    },

    /** Takes a waiver back. @throws ValidationError `waiver-unknown` */
    async revoke({
      identity,
      by,
      school,
      year,
    }: ReportKey & { identity: string; by: string | null }): Promise<void> {
      const revoked = await inTransaction(strapi, async (connection) => {
        const waivers = createWaiverRepository({ connection });
        const ids = (await waivers.list({ school, year }))
          .filter((waiver) => waiver.finding === identity)
          .map(({ id }) => id);
        return waivers.revoke({ school, year, by, ids });
      });
      if (revoked === 0) throw validationProblem({ strapi, code: 'waiver-unknown' });
    },
  };
};
