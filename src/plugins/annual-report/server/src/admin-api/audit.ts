import { z } from 'zod';
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from '../../../contract/admin/audit';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, pageSize, schoolParam, wholeNumber } from '../http/request-schemas';
import { createAuditService } from '../services/audit/audit-service';
import { action } from './action';

const school = { none: 'Whoever reads the trail reads that of the whole installation.' };

const DEFAULT_PAGE_SIZE = 50;
const MAX_TEXT = 200;
/** Further than anybody turns pages, and far from what an offset can hold. */
const MAX_PAGE = 100_000;

const filterSchema = z.strictObject({
  text: z
    .string()
    .trim()
    .max(MAX_TEXT, named('wrong-type'))
    .regex(/^\P{Cc}*$/u, named('wrong-type'))
    .optional(),
  subject: z.enum(AUDIT_SUBJECTS, named('wrong-type')).optional(),
  action: z.enum(AUDIT_ACTIONS, named('wrong-type')).optional(),
  school: schoolParam.optional(),
  from: z.iso.date(named('wrong-type')).optional(),
  to: z.iso.date(named('wrong-type')).optional(),
});

const pageQuery = filterSchema.extend({
  page: wholeNumber.pipe(z.number().max(MAX_PAGE, named('whole-number'))).default(1),
  pageSize: pageSize.default(DEFAULT_PAGE_SIZE),
});

/** Who did what, for those who may read it. */
export const AUDIT_ACTIONS_OF_PANEL = [
  action({
    method: 'GET',
    path: '/audit',
    permissions: [ADMIN_ACTIONS.audit],
    school,
    query: pageQuery,
    answer: ({ strapi, query: { page, pageSize: size, ...filter } }) =>
      createAuditService({ strapi }).page({ filter, page, pageSize: size }),
  }),
  action({
    method: 'GET',
    path: '/audit.csv',
    permissions: [ADMIN_ACTIONS.audit],
    school,
    query: filterSchema,
    download: async ({ strapi, query: filter }) => ({
      bytes: await createAuditService({ strapi }).csv({ filter }),
      name: 'audit.csv',
      contentType: 'text/csv; charset=utf-8',
    }),
  }),
];
