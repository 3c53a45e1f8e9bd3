import { z } from 'zod';
import { MAX_REMARK } from '../../../contract/admin/remarks';
import { codeSchema } from '../../../contract/primitives';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, reportParams, yearParam } from '../http/request-schemas';
import { createRemarkService } from '../services/values/remark-service';
import { action, REPORT_PATH } from './action';

const REMARKS_PATH = `${REPORT_PATH}/remarks`;
const REMARK_PATH = `${REMARKS_PATH}/:indicator/:valueYear`;

const CONTROL = /[^\P{Cc}\t\n\r]/u;

const remarkParams = reportParams.extend({
  indicator: z
    .string()
    .max(128, named('indicator'))
    .refine((code) => codeSchema.safeParse(code).success, named('indicator')),
  valueYear: yearParam,
});

const remarkBody = z.strictObject({
  text: z
    .string(named('remark'))
    .trim()
    .max(MAX_REMARK, named('remark'))
    .refine((text) => !CONTROL.test(text), named('remark')),
  seen: z.string(named('remark')).max(20, named('remark')).nullable(),
});

/** Private remarks on values. */
export const REMARK_ACTIONS = [
  action({
    method: 'GET',
    path: REMARKS_PATH,
    permissions: [ADMIN_ACTIONS.values],
    school: 'address',
    params: reportParams,
    answer: ({ strapi, params }) => createRemarkService({ strapi }).list(params),
  }),
  action({
    method: 'GET',
    path: REMARK_PATH,
    permissions: [ADMIN_ACTIONS.values],
    school: 'address',
    params: remarkParams,
    answer: ({ strapi, params: { school, indicator, valueYear } }) =>
      createRemarkService({ strapi }).history({ school, value: { indicator, year: valueYear } }),
  }),
  action({
    method: 'PUT',
    path: REMARK_PATH,
    permissions: [ADMIN_ACTIONS.values],
    school: 'address',
    params: remarkParams,
    body: remarkBody,
    answer: ({ strapi, params: { school, year, indicator, valueYear }, body, user }) =>
      createRemarkService({ strapi }).write({
        school,
        year,
        value: { indicator, year: valueYear },
        ...body,
        by: user,
      }),
  }),
];
