import type { Core } from '@strapi/strapi';
import type { ContentStatus } from '../../../contract/envelope';
import type { ReportJson } from '../../../contract/report';
import type { ReportKey } from '../repositories/editions/edition-repository';
import { createReportRepository } from '../repositories/report-repository';
import { createPreparedReports, type OpenReport } from './prepared/prepared-reports';
import { publicBaseUrl } from './public-url';

type PreviewRequest = ReportKey & { status: ContentStatus };

/** A report as it stands, for people who may see unreleased words. */
export function createPreviewService({ strapi }: { strapi: Core.Strapi }) {
  const prepared = createPreparedReports({ strapi });
  const reports = createReportRepository({ strapi });

  /** What is said beside a preview: which content it shows, and what a release would leave out. */
  const describe = async ({
    report: { documentId },
    status,
  }: {
    report: OpenReport;
    status: ContentStatus;
  }) => ({
    status,
    baseUrl: publicBaseUrl({ strapi }),
    notIncluded: await reports.listNeverPublished({ reportDocumentId: documentId }),
  });

  const read = async (request: PreviewRequest) => {
    const report = await prepared.open(request);
    const meta = await describe({ report, status: request.status });
    return { bytes: await report.run('previewReport', {}), meta };
  };

  return {
    describe,

    /** The report in the shape of an edition, with `edition: null`, and what a release would leave out. */
    async show(request: PreviewRequest) {
      const { bytes, meta } = await read(request);
      return { data: JSON.parse(Buffer.from(bytes).toString()) as ReportJson, meta };
    },

    /** The same as the bytes of its JSON, which nobody has to read and write again. */
    async showBytes(request: PreviewRequest): Promise<Buffer> {
      const { bytes, meta } = await read(request);
      return Buffer.concat([
        Buffer.from('{"data":'),
        bytes,
        Buffer.from(`,"meta":${JSON.stringify(meta)}}`),
      ]);
    },
  };
}
