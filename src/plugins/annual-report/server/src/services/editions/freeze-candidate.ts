import type { Core } from '@strapi/strapi';
import type { Finding } from '../../../../domain/checks/finding';
import type { WaiverOf } from '../../../../domain/checks/judge-report';
import type { ReportContent } from '../../../../domain/content/report-content';
import { requestLanguage } from '../../messages/language';
import { applicationProblem, conflictProblem, validationProblem } from '../../messages/problem';
import type { Connection } from '../../repositories/connection';
import {
  createEditionRepository,
  type EditionRow,
  type ReportKey,
} from '../../repositories/editions/edition-repository';
import { createCheckService } from '../checks/check-service';
import { runInThread } from '../../threads/run-in-thread';
import type { Frozen } from '../../threads/report-tasks';
import { createContentService } from '../content-service';
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
  Frozen & {
    number: number;
    releasedAt: string;
    note: string | null;
    previousSha256: string | null;
  };

/** Judges, compiles and freezes what is published and reviewed: the one way to an edition, now or at its minute. */
export const createFreezer = ({ strapi }: { strapi: Core.Strapi }) => {
  const contents = createContentService({ strapi });
  const checks = createCheckService({ strapi });

  const requireNote = (
    previous: EditionRow | undefined,
    { school, year, note }: FreezeRequest,
  ): void => {
    if (!previous || (note ?? '').trim() !== '') return;
    const params = { school, year, number: previous.number };
    throw validationProblem({ strapi, code: 'note-needed', params });
  };

  const refuseErrors = (findings: Finding[], { school, year }: FreezeRequest): void => {
    const blocking = findings.filter((finding) => finding.severity === 'error');
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
      },
      extra: { findings: blocking },
    });
  };

  const refuseUnseen = async ({
    content,
    waivers,
    editions,
    request: { school, year, seen = null },
  }: {
    content: ReportContent;
    waivers: WaiverOf[];
    editions: EditionRow[];
    request: FreezeRequest;
  }): Promise<void> => {
    if (seen === null) return;
    const after = editions.find(({ withdrawn }) => withdrawn === null)?.sha256 ?? null;
    const input = { content, waivers, after };
    const present = await runInThread({ strapi, task: 'fingerprintReport', input });
    if (present === seen) return;
    throw conflictProblem({ strapi, code: 'release-changed', params: { school, year } });
  };

  return {
    /**
     * Freezes the next edition. The connection's transaction holds the report and shares the editions, and
     * keeps the list of the copied files. Content is read on a snapshot of its own, or on `snapshot`.
     * @throws NotFoundError without such a report; ApplicationError with all findings when one blocks, or
     * when a photograph was withdrawn or cannot be read; ValidationError without a note from the second on;
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
      const { school, year, note, releasedAt } = request;
      const content = await contents.read({
        school,
        year,
        status: 'published',
        ...(snapshot && { snapshot }),
      });
      const editions = await createEditionRepository({ connection }).list({ school, year });
      const [previous] = editions;
      requireNote(previous, request);
      const waivers = await checks.waivers({ content, connection });
      const { findings, images, labels } = await runInThread({
        strapi,
        task: 'judgeForRelease',
        input: { content, waivers },
      });
      refuseErrors(findings, request);
      await refuseUnseen({ content, waivers, editions, request });
      const copied = await copyFiles({ strapi, connection, images, labels });
      const edition = {
        number: (previous?.number ?? 0) + 1,
        releasedAt: releasedAt ?? new Date().toISOString(),
        note: note?.trim() || null,
        previousSha256: previous?.sha256 ?? null,
      };
      const frozen = await runInThread({
        strapi,
        task: 'freezeReport',
        input: { content, images: copied, edition, findings },
      });
      return { ...edition, ...frozen, school, year };
    },
  };
};
