import { z } from 'zod';
import type { Home } from '../../../contract/admin/home';
import type { NewReportOffer } from '../../../contract/admin/new-report';
import type { Overview } from '../../../contract/admin/overview';
import { KEY_PATTERN, MAX_KEY } from '../../../contract/parameters';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, previewQuery, reportParams, schoolParam } from '../http/request-schemas';
import { createPackService } from '../services/packs/pack-service';
import { createPreviewService } from '../services/preview-service';
import { createReport } from '../services/reports/create-report';
import { createAdminReportService, createHomeService } from '../services/reports/home-service';
import { createNewReportOfferService } from '../services/reports/new-report-offer-service';
import { createOverviewService } from '../services/reports/overview-service';
import { action, REPORT_PATH } from './action';

const yearNumber = z.int(named('year')).min(1990, named('year')).max(2100, named('year'));

const newReportBody = z.strictObject({
  school: schoolParam,
  year: yearNumber,
  pack: z
    .string()
    .max(MAX_KEY, named('pack-code'))
    .regex(KEY_PATTERN, named('pack-code'))
    .nullable()
    .default(null),
  outlineFrom: yearNumber.nullable().default(null),
  title: z
    .string()
    .max(300, named('report-title'))
    .regex(/^\P{Cc}*\P{White_Space}\P{Cc}*$/u, named('report-title'))
    .nullable()
    .default(null),
});

/** The report before its release. The content API has it too, for a token that holds its action. */
export const PREVIEW = action({
  method: 'GET',
  path: `${REPORT_PATH}/preview`,
  permissions: [ADMIN_ACTIONS.preview],
  school: 'address',
  params: reportParams,
  query: previewQuery,
  json: ({ strapi, params, query }) =>
    createPreviewService({ strapi }).showBytes({ ...params, ...query }),
});

/** Reports: those that there are, how far they have come, and what a new one can be. */
export const REPORT_ACTIONS = [
  action({
    method: 'GET',
    path: '/home',
    permissions: [ADMIN_ACTIONS.preview],
    school: 'own',
    answer: async ({ strapi, user, ownSchools }): Promise<Home> =>
      createHomeService({ strapi }).show({ user: user.userId, schools: await ownSchools() }),
  }),
  action({
    method: 'GET',
    path: '/reports',
    permissions: [ADMIN_ACTIONS.preview],
    school: 'own',
    answer: async ({ strapi, ownSchools }) =>
      createAdminReportService({ strapi }).list({ schools: await ownSchools() }),
  }),
  action({
    method: 'GET',
    path: '/new-report',
    permissions: [ADMIN_ACTIONS.createReport],
    school: 'own',
    answer: async ({ strapi, ownSchools }): Promise<NewReportOffer> =>
      createNewReportOfferService({ strapi }).show({
        thisYear: new Date().getFullYear(),
        own: await ownSchools(),
      }),
  }),
  action({
    method: 'GET',
    path: '/packs',
    permissions: [ADMIN_ACTIONS.createReport],
    school: { none: 'Packs are official: every school may follow them.' },
    answer: ({ strapi }) => createPackService({ strapi }).list(),
  }),
  /** Gives a report that is there already the official chapters and tables that it lacks. */
  action({
    method: 'POST',
    path: '/reports',
    permissions: [ADMIN_ACTIONS.createReport],
    school: 'body',
    body: newReportBody,
    async reply({ strapi, body }) {
      const data = await createReport({ strapi, ...body });
      return { status: data.isNew ? 201 : 200, data };
    },
  }),
  action({
    method: 'GET',
    path: `${REPORT_PATH}/overview`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'address',
    params: reportParams,
    answer: ({ strapi, params }): Promise<Overview> =>
      createOverviewService({ strapi }).show(params),
  }),
  PREVIEW,
];
