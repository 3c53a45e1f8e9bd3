import type { Core } from '@strapi/strapi';
import type { ReportKey } from '../../../../domain/base/report-key';
import { notFoundProblem } from '../../messages/problem';
import { outsideTransactions } from '../../repositories/connection';
import { createReportRepository } from '../../repositories/report-repository';
import { createNewReportRepository } from '../../repositories/reports/new-report-repository';

/** The refusal that names the reports there are. */
export const reportNotFound = async ({
  strapi,
  school,
  year,
}: ReportKey & { strapi: Core.Strapi }): Promise<Error> => {
  const known = await createReportRepository({ strapi }).listKeys();
  const params = {
    school,
    year,
    known: known.map((report) => `${report.school}/${report.year}`).join(', ') || '—',
  };
  return notFoundProblem({ strapi, code: 'report-not-found', params });
};

/** The `documentId` of a report. @throws NotFoundError that names the existing reports */
export const findReport = async ({
  strapi,
  ...key
}: ReportKey & { strapi: Core.Strapi }): Promise<string> => {
  const reports = createNewReportRepository({ connection: outsideTransactions({ strapi }) });
  const report = await reports.report(key);
  if (report === null) throw await reportNotFound({ strapi, ...key });
  return report.documentId;
};
