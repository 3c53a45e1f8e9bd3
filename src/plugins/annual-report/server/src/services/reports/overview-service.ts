import type { Core } from '@strapi/strapi';
import type { Overview } from '../../../../contract/admin/overview';
import { outsideTransactions } from '../../repositories/connection';
import {
  createEditionRepository,
  type ReportKey,
} from '../../repositories/editions/edition-repository';
import { createOverviewRepository } from '../../repositories/reports/overview-repository';
import { createScheduleRepository } from '../../repositories/schedule/schedule-repository';
import { createPreparedReports } from '../prepared/prepared-reports';

/** How far reports have come. */
export function createOverviewService({ strapi }: { strapi: Core.Strapi }) {
  const reports = createPreparedReports({ strapi });
  return {
    /**
     * What there is of a report as it is being written, and what it lacks.
     * @throws NotFoundError that names the existing reports
     */
    async show(key: ReportKey): Promise<Overview> {
      const report = await reports.open({ ...key, status: 'draft' });
      const connection = outsideTransactions({ strapi });
      const repository = createOverviewRepository({ connection });
      const { documentId: reportDocumentId } = report;
      const publications = await repository.publications({ reportDocumentId });
      const unreviewed = await repository.countUnreviewed({ reportDocumentId, ...key });
      const editions = await createEditionRepository({ connection }).list(key);
      const pending = await createScheduleRepository({ connection }).findPending(key);
      const { documents, required, reported, findings, images } = await report.run(
        'describeReport',
        {},
      );
      return {
        documents: documents.map(({ isEmpty, ...document }) => {
          const publication = publications.get(document.documentId) ?? 'draft';
          return { ...document, publication, state: isEmpty ? 'empty' : publication };
        }),
        values: { required, reported, unreviewed },
        findings,
        images,
        editions: editions.map(({ number, releasedAt, withdrawn }) => ({
          number,
          releasedAt,
          isWithdrawn: withdrawn !== null,
        })),
        scheduled: pending && { number: pending.number, releaseAt: pending.releaseAt },
      };
    },
  };
}
