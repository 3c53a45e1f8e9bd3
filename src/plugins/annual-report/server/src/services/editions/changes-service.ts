import type { Core } from '@strapi/strapi';
import type { EditionChanges, UnreleasedChanges } from '../../../../contract/changes';
import type { ContentStatus } from '../../../../contract/envelope';
import type { EditionHead, ReportJson } from '../../../../contract/report';
import { compareEditions } from '../../../../domain/editions/compare-editions';
import { noChanges } from '../../../../domain/editions/count-changes';
import { outsideTransactions } from '../../repositories/connection';
import {
  createEditionRepository,
  type EditionBody,
  type ReportKey,
} from '../../repositories/editions/edition-repository';
import { createPreviewService } from '../preview-service';
import { publicBaseUrl } from '../public-url';
import { createEditionService } from './edition-service';

/** A readable edition and what it holds. It was held against the contract of its day when it was released. */
type Stored = Pick<EditionBody, 'number' | 'sha256' | 'body'>;
type Read = Omit<Stored, 'body'> & { report: ReportJson };

const read = ({ number, sha256, body }: Stored): Read => ({
  number,
  sha256,
  report: JSON.parse(body) as ReportJson,
});

const headOf = ({ number, sha256, report }: Read) => ({
  number,
  sha256,
  schemaVersion: report.schemaVersion,
});

const releaseOf = ({ edition }: ReportJson): Pick<EditionHead, 'releasedAt' | 'note'> => {
  if (!edition) throw new Error('A released report has no head of its edition.');
  return { releasedAt: edition.releasedAt, note: edition.note };
};

/** What differs between the editions of a report, and between the latest one and the report as it stands. */
export const createChangesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const repository = createEditionRepository({ connection: outsideTransactions({ strapi }) });
  const editions = createEditionService({ strapi });
  const previews = createPreviewService({ strapi });

  /** The newest edition below a number that can be read; withdrawn ones are passed over. */
  const findBefore = async ({
    number,
    ...key
  }: ReportKey & { number: number }): Promise<Read | null> => {
    const rows = await repository.list(key);
    for (const row of rows.filter((item) => item.number < number && item.withdrawn === null)) {
      const edition = await repository.find({ ...key, number: row.number });
      if (edition?.body) return read({ ...edition, body: edition.body });
    }
    return null;
  };

  return {
    /**
     * What an edition differs in from the newest readable one before it, as finished JSON. Nothing is listed
     * and `from` is null where there is none.
     * @throws NotFoundError that names the existing editions; 410 when this one was withdrawn
     */
    async find(request: ReportKey & { number: number }): Promise<{
      data: string;
      meta: { baseUrl: string };
      lastModified: Date;
    }> {
      const edition = await editions.one(request);
      const to = read(edition);
      const from = await findBefore(request);
      const changes: EditionChanges = {
        from: from && headOf(from),
        to: { ...headOf(to), ...releaseOf(to.report) },
        ...(from ? compareEditions({ before: from.report, after: to.report }) : noChanges()),
      };
      return {
        data: JSON.stringify(changes),
        meta: { baseUrl: publicBaseUrl({ strapi }) },
        lastModified: edition.lastModified,
      };
    },

    /**
     * What a release would change against the latest readable edition: `published` as it would be released
     * now, `draft` with what is being written.
     * @throws NotFoundError without such a report
     */
    async sinceLatest({ status, ...key }: ReportKey & { status: ContentStatus }): Promise<{
      data: UnreleasedChanges;
      meta: Awaited<ReturnType<typeof previews.show>>['meta'];
    }> {
      const { data: report, meta } = await previews.show({ ...key, status });
      const latest = await repository.findLatest(key);
      const from = latest && read(latest);
      return {
        data: {
          from: from && headOf(from),
          to: null,
          ...(from ? compareEditions({ before: from.report, after: report }) : noChanges()),
        },
        meta,
      };
    },
  };
};
