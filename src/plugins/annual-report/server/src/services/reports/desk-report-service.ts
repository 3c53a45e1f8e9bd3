import type { Core } from '@strapi/strapi';
import type { DeskReport } from '../../../../contract/desk/reports';
import { outsideTransactions } from '../../repositories/connection';
import { createDeskReportRepository } from '../../repositories/reports/desk-report-repository';

/** What the desk shows of the reports that there are. */
export const createDeskReportService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Reports of some schools, or of all (null), newest year first. */
  list: ({ schools }: { schools: string[] | null }): Promise<DeskReport[]> =>
    createDeskReportRepository({ connection: outsideTransactions({ strapi }) }).list({ schools }),
});
