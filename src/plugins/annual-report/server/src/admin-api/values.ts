import { z } from 'zod';
import { codeSchema } from '../../../contract/primitives';
import { VALUE_STATUSES } from '../../../contract/value';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, reasonSchema, reportParams, tableParams, yearParam } from '../http/request-schemas';
import { createReviewService } from '../services/values/review-service';
import { createValueCheckService } from '../services/values/value-check-service';
import { createValueGridService } from '../services/values/value-grid-service';
import { createValueService } from '../services/values/value-service';
import { action, REPORT_PATH } from './action';

const VALUES_PATH = `${REPORT_PATH}/values`;

/** Of one request; the form of a large table sends what changed, not the table. */
const MAX_CELLS = 5000;

const revision = z.int(named('cells')).min(1, named('cells'));

const cellKeyShape = {
  indicator: z.string(named('cells')).max(128, named('cells')),
  year: z.int(named('cells')),
};

const cell = z.strictObject({
  ...cellKeyShape,
  revision: revision.nullable(),
  value: z.number().nullable().optional(),
  text: z.string().nullable().optional(),
  status: z.enum(VALUE_STATUSES).optional(),
  respondents: z.number().nullable().optional(),
  method: z.string().nullable().optional(),
  note: z.string().nullable().optional(),
});

/** Values as they are written, each with the revision that its writer saw. */
export const cellsSchema = z
  .array(cell, named('cells'))
  .min(1, named('cells'))
  .max(MAX_CELLS, named('cells'));

/** Differences that a trial import showed: what is imported then must still be these. */
export const seenSchema = z.array(
  z.object({ ...cellKeyShape, revision: revision.nullable() }),
  named('cells'),
);

const reviewCell = z.strictObject({ ...cellKeyShape, revision: revision.optional() });
const tableKey = tableParams.shape.key;

const reviewBody = z.discriminatedUnion(
  'scope',
  [
    z.strictObject({
      scope: z.literal('cells'),
      cells: z.array(reviewCell, named('cells')).max(MAX_CELLS, named('cells')),
    }),
    z.strictObject({ scope: z.literal('table'), table: tableKey }),
    z.strictObject({ scope: z.literal('report') }),
  ],
  named('scope'),
);

const historyParams = reportParams.extend({
  indicator: z
    .string()
    .max(128, named('indicator'))
    .refine((code) => codeSchema.safeParse(code).success, named('indicator')),
  valueYear: yearParam,
});

/** Values of a report as they are entered, followed and reviewed. */
export const VALUE_ACTIONS = [
  action({
    method: 'GET',
    path: VALUES_PATH,
    permissions: [ADMIN_ACTIONS.values],
    school: 'address',
    params: reportParams,
    query: z.strictObject({ table: tableKey.optional() }),
    answer: ({ strapi, params, query: { table = null } }) =>
      createValueGridService({ strapi }).show({ ...params, table }),
  }),
  /** What the values would contradict; nothing is written. */
  action({
    method: 'POST',
    path: `${VALUES_PATH}/check`,
    permissions: [ADMIN_ACTIONS.values],
    school: 'address',
    params: reportParams,
    body: z.strictObject({ cells: cellsSchema }),
    async answer({ strapi, params, body }) {
      await createValueGridService({ strapi }).requireReport(params);
      return createValueCheckService({ strapi }).check({ ...params, ...body });
    },
  }),
  action({
    method: 'PUT',
    path: VALUES_PATH,
    permissions: [ADMIN_ACTIONS.values],
    school: 'address',
    params: reportParams,
    body: z.strictObject({ cells: cellsSchema, reason: reasonSchema }),
    async answer({ strapi, params, body, user }) {
      await createValueGridService({ strapi }).requireReport(params);
      return createValueService({ strapi }).write({ school: params.school, ...body, by: user });
    },
  }),
  action({
    method: 'GET',
    path: `${VALUES_PATH}/:indicator/:valueYear/history`,
    permissions: [ADMIN_ACTIONS.values],
    school: 'address',
    params: historyParams,
    answer: ({ strapi, params: { school, indicator, valueYear } }) =>
      createValueService({ strapi }).history({ school, indicator, year: valueYear }),
  }),
  action({
    method: 'POST',
    path: `${REPORT_PATH}/review`,
    permissions: [ADMIN_ACTIONS.review],
    school: 'address',
    params: reportParams,
    body: reviewBody,
    answer: ({ strapi, params, body, user }) =>
      createReviewService({ strapi }).review({ ...params, ...body, by: user }),
  }),
];
