import type { Core } from '@strapi/strapi';
import type { Finding } from '../../../../domain/checks/finding';
import { requestLanguage } from '../../messages/language';
import { applicationProblem, validationProblem } from '../../messages/problem';
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

  return {
    /**
     * Freezes the next edition. The connection's transaction holds the report and shares the editions, and
     * keeps the list of the copied files. Content is read on a snapshot of its own, or on `snapshot`.
     * @throws NotFoundError without such a report; ApplicationError with all findings when one blocks, or
     * when a photograph was withdrawn or cannot be read; ValidationError without a note from the second on
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
      const [previous] = await createEditionRepository({ connection }).list({ school, year });
      requireNote(previous, request);
      const { findings, images, labels } = await runInThread({
        strapi,
        task: 'judgeForRelease',
        input: { content, waivers: await checks.waivers({ content, connection }) },
      });
      refuseErrors(findings, request);
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
