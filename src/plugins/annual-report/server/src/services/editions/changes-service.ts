import type { Core } from '@strapi/strapi';
import type { UnreleasedChanges } from '../../../../contract/changes/change-lists';
import type { ContentStatus } from '../../../../contract/envelope';
import { outsideTransactions } from '../../repositories/connection';
import {
  createEditionRepository,
  type EditionBody,
  type ReportKey,
} from '../../repositories/editions/edition-repository';
import { createScheduleRepository } from '../../repositories/schedule/schedule-repository';
import type { StoredEdition } from '../../threads/stored-edition';
import { runInThread } from '../../threads/run-in-thread';
import { createPreparedReports } from '../prepared/prepared-reports';
import { createPreviewService } from '../preview-service';
import { publicBaseUrl } from '../public-url';
import { createEditionService } from './edition-service';

const stored = ({ number, sha256, body }: Omit<EditionBody, 'lastModified'>): StoredEdition => ({
  number,
  sha256,
  body,
});

/** What differs between the editions of a report, and between the latest one and the report as it stands. */
export function createChangesService({ strapi }: { strapi: Core.Strapi }) {
  const repository = createEditionRepository({ connection: outsideTransactions({ strapi }) });
  const editions = createEditionService({ strapi });
  const previews = createPreviewService({ strapi });
  const reports = createPreparedReports({ strapi });

  /** The newest edition below a number that can be read; withdrawn ones are passed over. */
  const findBefore = async ({
    number,
    ...key
  }: ReportKey & { number: number }): Promise<StoredEdition | null> => {
    const rows = await repository.list(key);
    for (const row of rows.filter((item) => item.number < number && item.withdrawn === null)) {
      const edition = await repository.find({ ...key, number: row.number });
      if (edition?.body) return stored({ ...edition, body: edition.body });
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
      const { lastModified, ...edition } = await editions.one(request);
      const from = await findBefore(request);
      const input = { from, to: stored(edition) };
      return {
        data: await runInThread({ strapi, school: request.school, task: 'compareReleased', input }),
        meta: { baseUrl: publicBaseUrl({ strapi }) },
        lastModified,
      };
    },

    /**
     * What a release would change against the latest readable edition: `published` as it would be released
     * now, `draft` with what is being written.
     * @throws NotFoundError without such a report
     */
    async sinceLatest({ status, ...key }: ReportKey & { status: ContentStatus }): Promise<{
      data: UnreleasedChanges;
      meta: Awaited<ReturnType<typeof previews.describe>> & {
        /** Given with a release, it is refused when the report is not this one any more. */
        seen: string;
      };
    }> {
      const report = await reports.open({ ...key, status });
      const meta = await previews.describe({ report, status });
      const latest = await repository.findLatest(key);
      const { changes, seen } = await report.run('compareUnreleased', {
        from: latest && stored(latest),
      });
      return { data: changes, meta: { ...meta, seen } };
    },

    /**
     * What changed since the release that waits was frozen; null when none waits.
     * @throws NotFoundError without such a report
     */
    async sinceFrozen(key: ReportKey): Promise<UnreleasedChanges | null> {
      const connection = outsideTransactions({ strapi });
      const frozen = await createScheduleRepository({ connection }).findFrozen(key);
      if (frozen === null) return null;
      const report = await reports.open({ ...key, status: 'published' });
      return (await report.run('compareUnreleased', { from: frozen })).changes;
    },
  };
}
