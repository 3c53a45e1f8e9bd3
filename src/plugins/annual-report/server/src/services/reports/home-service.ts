import type { Core } from '@strapi/strapi';
import type { AdminReport, Home } from '../../../../contract/admin/home';
import { outsideTransactions } from '../../repositories/connection';
import { createAdminReportRepository } from '../../repositories/reports/admin-report-repository';
import { createHomeRepository } from '../../repositories/reports/home-repository';

/** Whin the admin panel shows of the reports that there are. */
export function createAdminReportService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Reports of some schools, or of all (null), newest year first. */
    list: ({ schools }: { schools: string[] | null }): Promise<AdminReport[]> =>
      createAdminReportRepository({ connection: outsideTransactions({ strapi }) }).list({
        schools,
      }),
  };
}

const REPORTS_SHOWN = 4;
const RECENT_SHOWN = 6;

const NOTHING = { emptyChapters: 0, unready: 0, values: 0, consents: 0, alts: 0 };

/** What the home page tells one person. */
export function createHomeService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** The newest reports of some schools, or of all (null), and what the user changed last. Three statements. */
    async show({
      user,
      schools,
    }: {
      user: number | null;
      schools: string[] | null;
    }): Promise<Home> {
      const connection = outsideTransactions({ strapi });
      const all = await createAdminReportRepository({ connection }).list({ schools });
      const reports = all.slice(0, REPORTS_SHOWN);
      const home = createHomeRepository({ connection });
      const missing = await home.missing({ reports: reports.map(({ documentId }) => documentId) });
      return {
        reports: reports.map((report) => ({
          ...report,
          missing: missing.get(report.documentId) ?? NOTHING,
        })),
        recent: user === null ? [] : await home.recent({ user, schools, limit: RECENT_SHOWN }),
      };
    },
  };
}
