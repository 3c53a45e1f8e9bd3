import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { createDeskReportService } from '../../services/reports/desk-report-service';
import { ownSchools } from './own-schools';

/** Reports as the desk shows them to whoever asks. */
export const createDeskReportsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const reports = createDeskReportService({ strapi });
  return {
    async find(context: Context): Promise<void> {
      context.set('Cache-Control', 'no-store');
      const schools = await ownSchools({ strapi, context });
      context.body = { data: await reports.list({ schools }) };
    },
  };
};
