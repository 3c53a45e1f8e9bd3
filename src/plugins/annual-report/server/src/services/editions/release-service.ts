import type { Core } from '@strapi/strapi';
import type { Finding } from '../../../../domain/checks/finding';
import { compileReport } from '../../../../domain/compile/compile-report';
import { requestLanguage } from '../../messages/language';
import { applicationProblem, validationProblem } from '../../messages/problem';
import { inTransaction, selectRows, type Connection } from '../../repositories/connection';
import {
  createEditionRepository,
  type EditionRow,
} from '../../repositories/editions/edition-repository';
import { insertReleasedValues } from '../../repositories/editions/released-value-repository';
import { createCheckService, type Judgement } from '../checks/check-service';
import { createContentService } from '../content-service';
import { copyFiles } from './copy-files';
import { sha256 } from '../../hash/sha256';

export type ReleaseRequest = {
  school: string;
  year: number;
  note: string | null;
  by: string | null;
};

/** What a release tells: the edition's number and the hash of its bytes. */
export type Release = { number: number; releasedAt: string; sha256: string; bytes: number };

export const createReleaseService = ({ strapi }: { strapi: Core.Strapi }) => {
  const contents = createContentService({ strapi });
  const checks = createCheckService({ strapi });

  const refuseErrors = (findings: Finding[], { school, year }: ReleaseRequest): void => {
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

  const lock = async (connection: Connection, { school, year }: ReleaseRequest): Promise<void> => {
    const [row] = await selectRows(
      connection,
      'SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS free',
      [`annals release ${school}/${year}`],
    );
    const isFree = typeof row === 'object' && row !== null && 'free' in row && row.free === true;
    if (!isFree) {
      throw applicationProblem({ strapi, code: 'release-in-progress', params: { school, year } });
    }
  };

  const requireNote = (
    previous: EditionRow | undefined,
    { school, year, note }: ReleaseRequest,
  ): void => {
    if (!previous || (note ?? '').trim() !== '') return;
    throw validationProblem({
      strapi,
      code: 'note-needed',
      params: { school, year, number: previous.number },
    });
  };

  const freeze = async (
    connection: Connection,
    request: ReleaseRequest,
    { prepared, findings }: Judgement,
  ): Promise<Release> => {
    const { school, year, note, by } = request;
    const editions = createEditionRepository({ connection });
    const [previous] = await editions.list({ school, year });
    requireNote(previous, request);
    const images = await copyFiles({ strapi, connection, images: prepared.content.images });
    const edition = {
      number: (previous?.number ?? 0) + 1,
      releasedAt: new Date().toISOString(),
      note: note?.trim() || null,
      previousSha256: previous?.sha256 ?? null,
    };
    const { report, body } = compileReport({
      prepared: { ...prepared, content: { ...prepared.content, images } },
      edition,
      findings,
    });
    const hash = sha256(body);
    const editionId = await editions.insert({
      ...edition,
      school,
      year,
      releasedBy: by,
      title: report.report.title,
      schoolHead: report.report.school,
      sha256: hash,
      body,
    });
    await insertReleasedValues({
      connection,
      editionId,
      year,
      indicators: report.indicators,
      respondents: (key) => prepared.values.find(key)?.respondents ?? null,
    });
    return { ...edition, sha256: hash, bytes: Buffer.byteLength(body) };
  };

  return {
    /**
     * Freezes the published content and the reviewed values as the next edition: files, canonical bytes,
     * hash and released values, the rows in one transaction.
     * @throws NotFoundError without such a report; ApplicationError with all findings when one blocks, or
     * while the same report is being released; ValidationError without a note from the second edition on
     */
    async release(request: ReleaseRequest): Promise<Release> {
      const { school, year } = request;
      const release = await inTransaction(strapi, async (connection) => {
        // Locked before the content is read, so that no edition is older than the one before it.
        await lock(connection, request);
        const content = await contents.read({ school, year, status: 'published' });
        const judgement = await checks.judge({ content, connection });
        refuseErrors(judgement.findings, request);
        return freeze(connection, request, judgement);
      });
      strapi.log.info(
        `Released ${school}/${year} edition ${release.number} (${release.bytes} bytes, sha256 ${release.sha256}).`,
      );
      return release;
    },
  };
};
