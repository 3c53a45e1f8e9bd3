import type { Core } from '@strapi/strapi';
import { isBlocking } from '../../../../domain/checks/count-findings';
import type { JudgedFinding } from '../../../../domain/checks/finding';
import { OVERRIDE_HINTS } from '../../messages/delivery-messages';
import { requestLanguage } from '../../messages/language';
import { applicationProblem, conflictProblem, validationProblem } from '../../messages/problem';
import type { Connection } from '../../repositories/connection';
import {
  createEditionRepository,
  type EditionRow,
  type ReportKey,
} from '../../repositories/editions/edition-repository';
import { createEditionMemoryRepository } from '../../repositories/editions/edition-memory-repository';
import type { Frozen, ReadyToCopy } from '../../threads/report-tasks';
import { createPreparedReports, type OpenReport } from '../prepared/prepared-reports';
import { copyFiles } from './copy-files';

export type FreezeRequest = ReportKey & {
  note: string | null;
  /** ISO 8601; the present moment when it is left out. */
  releasedAt?: string;
  /** What the releaser looked at; nothing is compared when it is left out. */
  seen?: string | null;
};

/** An edition that is complete and not yet public: what is to be stored for it, and nothing to compute any more. */
export type Candidate = ReportKey &
  Omit<Frozen, 'memory'> & {
    number: number;
    releasedAt: string;
    note: string | null;
    previousSha256: string | null;
  };

/** Judges, compiles and freezes what is published and reviewed: the one way to an edition, now or at its minute. */
export function createFreezer({ strapi }: { strapi: Core.Strapi }) {
  const reports = createPreparedReports({ strapi });

  const requireNote = (
    previous: EditionRow | undefined,
    { school, year, note }: FreezeRequest,
  ): void => {
    if (!previous || (note ?? '').trim() !== '') return;
    const params = { school, year, number: previous.number };
    throw validationProblem({ strapi, code: 'note-needed', params });
  };

  const refuseErrors = (findings: JudgedFinding[], { school, year }: FreezeRequest): void => {
    const blocking = findings.filter(isBlocking);
    const [first] = blocking;
    if (!first) return;
    throw applicationProblem({
      strapi,
      code: 'release-blocked',
      params: {
        school,
        year,
        count: blocking.length,
        first: first.messages[requestLanguage({ strapi })],
        override: OVERRIDE_HINTS[blocking.some((found) => found.canBeOverridden) ? 'some' : 'none'],
      },
      extra: { findings: blocking },
    });
  };

  const refuseUncovered = (
    { askedCoverage, coverage: { total, open } }: ReadyToCopy,
    { school, year }: FreezeRequest,
  ): void => {
    if (askedCoverage === null || askedCoverage.missing === 0) return;
    const params = { school, year, total, backed: total - open, ...askedCoverage };
    throw applicationProblem({ strapi, code: 'release-uncovered', params });
  };

  const refuseUnseen = (present: string | null, { school, year, seen }: FreezeRequest): void => {
    if (present === (seen ?? null)) return;
    throw conflictProblem({ strapi, code: 'release-changed', params: { school, year } });
  };

  const freezeOpen = async ({
    connection,
    report,
    request,
  }: {
    connection: Connection;
    report: OpenReport;
    request: FreezeRequest;
  }): Promise<Candidate> => {
    const { school, year, note, releasedAt, seen = null } = request;
    const editions = await createEditionRepository({ connection }).list({ school, year });
    const [previous] = editions;
    requireNote(previous, request);
    const after = editions.find(({ withdrawn }) => withdrawn === null)?.sha256 ?? null;
    const judged = await report.run('judgeForRelease', seen === null ? {} : { after });
    refuseErrors(judged.findings, request);
    refuseUncovered(judged, request);
    refuseUnseen(judged.seen, request);
    const { labels } = judged;
    const images = await copyFiles({ strapi, connection, images: judged.images, labels });
    const edition = {
      number: (previous?.number ?? 0) + 1,
      releasedAt: releasedAt ?? new Date().toISOString(),
      note: note?.trim() || null,
      previousSha256: previous?.sha256 ?? null,
    };
    const { memory, ...frozen } = await report.run('freezeReport', { images, edition });
    await createEditionMemoryRepository({ connection }).add({ sha256: frozen.sha256, ...memory });
    return { ...edition, ...frozen, school, year };
  };

  return {
    /**
     * Freezes the next edition. The connection's transaction holds the report and shares the editions, and
     * keeps the list of the copied files. Content is read on a snapshot of its own, or on `snapshot`, together
     * with what was accepted of it; what is kept of it counts only if nothing differs there.
     * @throws NotFoundError without such a report; ApplicationError with all findings when one blocks, when
     * fewer numbers have an account than the report asks for, or when a photograph was withdrawn or cannot be read; ValidationError without a note from the second on;
     * 409 when the report is not what the releaser looked at any more
     */
    async freeze({
      connection,
      snapshot,
      request,
    }: {
      connection: Connection;
      snapshot?: Connection;
      request: FreezeRequest;
    }): Promise<Candidate> {
      const { school, year } = request;
      const report = await reports.open({
        school,
        year,
        status: 'published',
        ...(snapshot && { snapshot }),
      });
      try {
        return await freezeOpen({ connection, report, request });
      } finally {
        await report.close();
      }
    },
  };
}
