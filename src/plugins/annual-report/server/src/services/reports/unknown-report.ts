import type { Core } from '@strapi/strapi';
import { notFoundProblem } from '../../messages/problem';
import { createReportRepository } from '../../repositories/report-repository';

/** 404 that names the reports that there are. */
export async function unknownReport({
  strapi,
  school,
  year,
}: {
  strapi: Core.Strapi;
  school: string;
  year: number;
}): Promise<Error> {
  const reports = await createReportRepository({ strapi }).listKeys();
  const known = reports.map((report) => `${report.school}/${report.year}`).join(', ') || '—';
  return notFoundProblem({ strapi, code: 'report-not-found', params: { school, year, known } });
}
