import type { Core } from '@strapi/strapi';
import type { ContentStatus } from '../../../../contract/envelope';
import { findingIdentity } from '../../../../domain/checks/finding-identity';
import { holdsPrivateNumber } from '../../../../domain/checks/privacy/private-numbers';
import { sha256 } from '../../hash/sha256';
import { validationProblem, type ProblemCode } from '../../messages/problem';
import {
  createWaiverRepository,
  type Acceptance,
} from '../../repositories/checks/waiver-repository';
import { inTransaction } from '../../repositories/connection';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import type { NamedFinding } from '../../threads/report-tasks';
import { createPreparedReports } from '../prepared/prepared-reports';

export type { NamedFinding } from '../../threads/report-tasks';

type AcceptRequest = ReportKey & {
  status: ContentStatus;
  /** Id of a finding. */
  finding: string;
  reason: string;
  name: string;
  by: string | null;
};

type RevokeRequest = ReportKey & { finding: string; by: string | null };

/** Runs the checks and keeps what was accepted. */
export function createCheckService({ strapi }: { strapi: Core.Strapi }) {
  const reports = createPreparedReports({ strapi });

  const find = async (request: ReportKey & { status: ContentStatus }): Promise<NamedFinding[]> => {
    const report = await reports.open(request);
    return report.run('findFindings', {});
  };

  const accept = async ({
    finding: id,
    reason,
    name,
    by,
    acceptance,
    refusalOf,
    ...request
  }: AcceptRequest & {
    acceptance: Acceptance;
    /** Why a finding cannot be accepted so; null where it can. */
    refusalOf: (finding: NamedFinding) => ProblemCode | null;
  }): Promise<NamedFinding> => {
    const findOne = async (): Promise<NamedFinding> => {
      const found = (await find(request)).find((candidate) => candidate.id === id);
      if (!found) throw validationProblem({ strapi, code: 'finding-unknown' });
      return found;
    };
    const finding = await findOne();
    const refusal = refusalOf(finding);
    if (refusal !== null) throw validationProblem({ strapi, code: refusal });
    const { school, year } = request;
    await inTransaction(strapi, (connection) =>
      createWaiverRepository({ connection, acceptance }).add({
        school,
        year,
        by,
        waivers: [{ finding: findingIdentity(finding), reason, name }],
      }),
    );
    return findOne();
  };

  const takeBack = async ({
    finding: id,
    by,
    school,
    year,
    acceptance,
    unknown,
  }: RevokeRequest & { acceptance: Acceptance; unknown: ProblemCode }): Promise<void> => {
    const revoked = await inTransaction(strapi, async (connection) => {
      const waivers = createWaiverRepository({ connection, acceptance });
      const ids = (await waivers.list({ school, year }))
        .filter((waiver) => sha256(waiver.finding) === id)
        .map((waiver) => waiver.id);
      return waivers.revoke({ school, year, by, ids });
    });
    if (revoked === 0) throw validationProblem({ strapi, code: unknown });
  };

  return {
    /**
     * Findings of a report as it stands.
     * @throws NotFoundError that names the existing reports
     */
    find,

    /**
     * Accepts one finding with a reason. It must stand now, so that nothing is accepted unseen.
     * @throws ValidationError `finding-unknown`, `error-not-waivable` or `error-to-override`
     */
    waive: (request: AcceptRequest): Promise<NamedFinding> =>
      accept({
        ...request,
        acceptance: 'waiver',
        refusalOf: ({ severity, canBeOverridden }) => {
          if (severity !== 'error') return null;
          return canBeOverridden ? 'error-to-override' : 'error-not-waivable';
        },
      }),

    /**
     * Lets one error pass that can be, with a reason that will be published.
     * @throws ValidationError `finding-unknown`, `error-not-waivable`, `not-to-override` or
     * `override-reason-private`
     */
    override(request: AcceptRequest): Promise<NamedFinding> {
      if (holdsPrivateNumber(request.reason)) {
        throw validationProblem({ strapi, code: 'override-reason-private' });
      }
      return accept({
        ...request,
        acceptance: 'override',
        refusalOf: ({ severity, canBeOverridden }) => {
          if (severity !== 'error') return 'not-to-override';
          return canBeOverridden ? null : 'error-not-waivable';
        },
      });
    },

    /** Takes a waiver back, whether its finding still stands or not. @throws ValidationError `waiver-unknown` */
    revoke: (request: RevokeRequest): Promise<void> =>
      takeBack({ ...request, acceptance: 'waiver', unknown: 'waiver-unknown' }),

    /** Takes an override back likewise. @throws ValidationError `override-unknown` */
    revokeOverride: (request: RevokeRequest): Promise<void> =>
      takeBack({ ...request, acceptance: 'override', unknown: 'override-unknown' }),
  };
}
