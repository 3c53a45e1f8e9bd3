import type { Core } from '@strapi/strapi';
import type { ContentStatus } from '../../../../contract/envelope';
import type { FindingsResponse } from '../../../../contract/finding';
import { countBySeverity } from '../../../../domain/checks/count-findings';
import { findingIdentity } from '../../../../domain/checks/finding-identity';
import { holdsPrivateNumber } from '../../../../domain/checks/privacy/private-numbers';
import { sha256 } from '../../hash/sha256';
import { validationProblem, type ProblemCode } from '../../messages/problem';
import {
  createWaiverRepository,
  type Acceptance,
} from '../../repositories/checks/waiver-repository';
import { inTransaction, outsideTransactions } from '../../repositories/connection';
import { createEditionMemoryRepository } from '../../repositories/editions/edition-memory-repository';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import type { NamedFinding } from '../../threads/finding-tasks';
import { createPreparedReports } from '../prepared/prepared-reports';

export type { NamedFinding } from '../../threads/finding-tasks';

type AcceptRequest = ReportKey & {
  status: ContentStatus;
  /** Id of a finding. */
  finding: string;
  reason: string;
  name: string;
  by: string | null;
};

type RevokeRequest = ReportKey & { finding: string; by: string | null };

type RevokeAllRequest = Omit<RevokeRequest, 'finding'> & {
  /** Ids of findings, as what was accepted of them knows them. */
  findings: string[];
};

/** Why a finding cannot be waived; null where it can. */
const whyNotWaivable = ({ severity, canBeOverridden }: NamedFinding): ProblemCode | null => {
  if (severity !== 'error') return null;
  return canBeOverridden ? 'error-to-override' : 'error-not-waivable';
};

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
    findings,
    by,
    school,
    year,
    acceptance,
    unknown,
  }: RevokeAllRequest & { acceptance: Acceptance; unknown: ProblemCode }): Promise<number> => {
    const asked = new Set(findings);
    const revoked = await inTransaction(strapi, async (connection) => {
      const waivers = createWaiverRepository({ connection, acceptance });
      const ids = (await waivers.list({ school, year }))
        .filter((waiver) => asked.has(sha256(waiver.finding)))
        .map((waiver) => waiver.id);
      return waivers.revoke({ school, year, by, ids });
    });
    if (revoked === 0) throw validationProblem({ strapi, code: unknown });
    return revoked;
  };

  return {
    /**
     * Findings of a report as it stands.
     * @throws NotFoundError that names the existing reports
     */
    find,

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
     * @throws ValidationError `finding-unknown`, `error-not-waivable` or `error-to-override`
     */
    waive: (request: AcceptRequest): Promise<NamedFinding> =>
      accept({
        ...request,
        acceptance: 'waiver',
        refusalOf: whyNotWaivable,
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

    /** Takes an override back, whether its finding still stands or not. @throws ValidationError `override-unknown` */
    async revokeOverride({ finding, ...request }: RevokeRequest): Promise<void> {
      await takeBack({
        ...request,
        findings: [finding],
        acceptance: 'override',
        unknown: 'override-unknown',
      });
    },

    /**
     * Takes waivers back, whether their findings still stand or not.
     * @returns how many were taken back
     * @throws ValidationError `waiver-unknown` when there is none
     */
    revoke: (request: RevokeAllRequest): Promise<number> =>
      takeBack({ ...request, acceptance: 'waiver', unknown: 'waiver-unknown' }),

    /**
     * Accepts several findings with one reason, all of them or none. One that is accepted already stays as it is.
     * @returns how many were accepted
     * @throws ValidationError `finding-unknown`, `error-not-waivable` or `error-to-override`
     */
    async waiveGroup({
      findings: ids,
      reason,
      name,
      by,
      ...request
    }: Omit<AcceptRequest, 'finding'> & {
      /** Ids of findings. */
      findings: string[];
    }): Promise<number> {
      const asked = new Set(ids);
      const found = (await find(request)).filter(({ id }) => asked.has(id));
      if (new Set(found.map(({ id }) => id)).size < asked.size) {
        throw validationProblem({ strapi, code: 'finding-unknown' });
      }
      for (const finding of found) {
        const refusal = whyNotWaivable(finding);
        if (refusal !== null) throw validationProblem({ strapi, code: refusal });
      }
      const identities = new Set(
        found.filter(({ waiver }) => waiver === null).map((finding) => findingIdentity(finding)),
      );
      const { school, year } = request;
      return inTransaction(strapi, (connection) =>
        createWaiverRepository({ connection, acceptance: 'waiver' }).add({
          ...{ school, year, by },
          waivers: [...identities].map((finding) => ({ finding, reason, name })),
        }),
      );
    },
  };
}
