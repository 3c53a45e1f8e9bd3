import type { Core } from '@strapi/strapi';
import type { ContentStatus } from '../../../../contract/envelope';
import type { Finding, JudgedFinding } from '../../../../domain/checks/finding';
import { findingIdentity } from '../../../../domain/checks/finding-identity';
import { runChecks } from '../../../../domain/checks/run-checks';
import { prepareReport } from '../../../../domain/compile/prepare-report';
import type { PreparedReport } from '../../../../domain/compile/prepared-report';
import type { ReportContent } from '../../../../domain/content/report-content';
import { sha256 } from '../../hash/sha256';
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

/** A finding and the short name by which it is accepted: the hash of its identity. */
export type NamedFinding = JudgedFinding & { id: string };

const idOf = (finding: Finding): string => sha256(findingIdentity(finding));

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
    async find(request: ReportKey & { status: ContentStatus }): Promise<NamedFinding[]> {
      const content = await contents.read(request);
      const { findings } = await this.judge({ content });
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
