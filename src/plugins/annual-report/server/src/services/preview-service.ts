import type { Core } from '@strapi/strapi';
import type { ContentStatus } from '../../../contract/envelope';
import type { ReportJson } from '../../../contract/report';
import type { ReportKey } from '../repositories/editions/edition-repository';
import { createReportRepository } from '../repositories/report-repository';
import { createAddressSigner } from './private-files/address-signer';
import { createPreparedReports, type OpenReport } from './prepared/prepared-reports';
import { publicBaseUrl } from './public-url';

type PreviewRequest = ReportKey & { status: ContentStatus };

/** A report as it stands, for people who may see unreleased words and photographs: its addresses are signed. */
export function createPreviewService({ strapi }: { strapi: Core.Strapi }) {
  const prepared = createPreparedReports({ strapi });
  const reports = createReportRepository({ strapi });
  const signer = createAddressSigner({ strapi });

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
    const { before, images, after } = await report.run('previewReport', {});
    const signed = Buffer.from(JSON.stringify(await signer.signImages(images)));
    return { bytes: Buffer.concat([before, signed, after]), meta };
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
