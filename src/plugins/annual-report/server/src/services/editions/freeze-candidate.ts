import type { Core } from '@strapi/strapi';
import type { ImageJson, ReportJson } from '../../../../contract/report';
import type { Finding } from '../../../../domain/checks/finding';
import { compileReport } from '../../../../domain/compile/compile-report';
import { sha256 } from '../../hash/sha256';
import { requestLanguage } from '../../messages/language';
import { applicationProblem, validationProblem } from '../../messages/problem';
import type { Connection } from '../../repositories/connection';
import {
  createEditionRepository,
  type EditionRow,
  type ReportKey,
} from '../../repositories/editions/edition-repository';
import {
  releasedEntries,
  type ReleasedEntry,
} from '../../repositories/editions/released-value-repository';
import type { HeldFile } from '../../repositories/schedule/schedule-repository';
import { createCheckService } from '../checks/check-service';
import { createContentService } from '../content-service';
import { copyFiles } from './copy-files';

export type FreezeRequest = ReportKey & {
  note: string | null;
  /** ISO 8601; the present moment when it is left out. */
  releasedAt?: string;
};

/** An edition that is complete and not yet public: what is to be stored for it, and nothing to compute any more. */
export type Candidate = ReportKey & {
  number: number;
  releasedAt: string;
  note: string | null;
  previousSha256: string | null;
  title: string;
  schoolHead: ReportJson['report']['school'];
  sha256: string;
  /** The canonical bytes, held against the contract. */
  body: string;
  entries: ReleasedEntry[];
  files: HeldFile[];
};

const heldFiles = (images: ImageJson[]): HeldFile[] =>
  images.flatMap(({ key, file }) =>
    [file, ...Object.values(file.formats)].flatMap(({ sha256: hash }) =>
      hash === null || file.sha256 === null
        ? []
        : { image: key, photograph: file.sha256, sha256: hash },
    ),
  );

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
      const { prepared, findings } = await checks.judge({ content, connection });
      refuseErrors(findings, request);
      const images = await copyFiles({
        strapi,
        connection,
        images: prepared.content.images,
        numbering: prepared.numbering,
      });
      const edition = {
        number: (previous?.number ?? 0) + 1,
        releasedAt: releasedAt ?? new Date().toISOString(),
        note: note?.trim() || null,
        previousSha256: previous?.sha256 ?? null,
      };
      const { report, body } = compileReport({
        prepared: { ...prepared, content: { ...prepared.content, images } },
        edition,
        findings,
      });
      return {
        ...edition,
        school,
        year,
        title: report.report.title,
        schoolHead: report.report.school,
        sha256: sha256(body),
        body,
        entries: releasedEntries({
          indicators: report.indicators,
          respondents: (value) => prepared.values.find(value)?.respondents ?? null,
        }),
        files: heldFiles(report.images),
      };
    },
  };
};
