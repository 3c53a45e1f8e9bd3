import type { Core } from '@strapi/strapi';
import type { ContentStatus } from '../../../contract/envelope';
import { createReportRepository } from '../repositories/report-repository';
import { runInThread } from '../threads/run-in-thread';
import { createCheckService } from './checks/check-service';
import { createContentService } from './content-service';
import { publicBaseUrl } from './public-url';

/** A report as it stands, for people who may see unreleased words. */
export const createPreviewService = ({ strapi }: { strapi: Core.Strapi }) => {
  const contents = createContentService({ strapi });
  const checks = createCheckService({ strapi });
  const reports = createReportRepository({ strapi });
  return {
    /** The report in the shape of an edition, with `edition: null`, and what a release would leave out. */
    async show({ school, year, status }: { school: string; year: number; status: ContentStatus }) {
      const content = await contents.read({ school, year, status });
      const notIncluded = await reports.listNeverPublished({
        reportDocumentId: content.report.documentId,
      });
      const waivers = await checks.waivers({ content });
      return {
        data: await runInThread({ strapi, task: 'previewReport', input: { content, waivers } }),
        meta: { status, baseUrl: publicBaseUrl({ strapi }), notIncluded },
      };
    },
  };
};
