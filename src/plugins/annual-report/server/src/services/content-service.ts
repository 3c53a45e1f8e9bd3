import type { Core } from '@strapi/strapi';
import type { ReportContent } from '../../../domain/content/report-content';
import { notFoundProblem } from '../messages/problem';
import type { Connection } from '../repositories/connection';
import { createContentRepository, readContent } from '../repositories/content/content-repository';
import type { ContentStatus } from '../../../contract/envelope';
import { createReportRepository } from '../repositories/report-repository';

/** Content of reports as editors have it, released or not. */
export const createContentService = ({ strapi }: { strapi: Core.Strapi }) => {
  const contents = createContentRepository({ strapi });
  const reports = createReportRepository({ strapi });
  return {
    /**
     * On a snapshot of its own; or in a transaction that sees one moment, with what was written there.
     * @throws NotFoundError that names the existing reports
     */
    async read({
      snapshot,
      ...request
    }: {
      school: string;
      year: number;
      status: ContentStatus;
      snapshot?: Connection;
    }): Promise<ReportContent> {
      const content = snapshot
        ? await readContent({ ...request, connection: snapshot })
        : await contents.read(request);
      if (content) return content;
      const known = await reports.listKeys();
      throw notFoundProblem({
        strapi,
        code: 'report-not-found',
        params: {
          school: request.school,
          year: request.year,
          known: known.map(({ school, year }) => `${school}/${year}`).join(', ') || '—',
        },
      });
    },
  };
};
