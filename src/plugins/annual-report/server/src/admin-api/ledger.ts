import { z } from 'zod';
import {
  DECLARATION_KINDS,
  MAX_DECLARATION_REASON,
  MAX_DECLARED_NUMBERS,
  type LedgerResponse,
} from '../../../contract/admin/ledger';
import { CONTENT_STATUSES } from '../../../contract/envelope';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, previewQuery, reportParams } from '../http/request-schemas';
import { createLedgerService } from '../services/checks/ledger-service';
import { action, REPORT_PATH } from './action';

const LEDGER_PATH = `${REPORT_PATH}/ledger`;
const DECLARATIONS_PATH = `${LEDGER_PATH}/declarations`;

const number = z.string().regex(/^[0-9a-f]{64}$/, named('declared-number'));

const numbers = z
  .array(number, named('declared-numbers'))
  .min(1, named('declared-numbers'))
  .max(MAX_DECLARED_NUMBERS, named('declared-numbers'));

const status = z.enum(CONTENT_STATUSES, named('status')).default('draft');

const declarationBody = z
  .strictObject({
    numbers,
    kind: z.enum(DECLARATION_KINDS, named('declaration-kind')),
    reason: z
      .string()
      .trim()
      .min(1, named('declaration-reason'))
      .max(MAX_DECLARATION_REASON, named('declaration-reason'))
      .regex(/^[^\0]*$/, named('declaration-reason'))
      .nullable()
      .default(null),
    status,
  })
  .refine(({ kind, reason }) => (kind === 'own-figure') === (reason !== null), {
    error: named('declaration-reason'),
    path: ['reason'],
  });

/** What stands behind the numbers of a report, and what people say of the others. */
export const LEDGER_ACTIONS = [
  action({
    method: 'GET',
    path: LEDGER_PATH,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'address',
    params: reportParams,
    query: previewQuery,
    async reply({ strapi, params, query: { status } }): Promise<LedgerResponse> {
      const data = await createLedgerService({ strapi }).show({ ...params, status });
      return { data, meta: { status } };
    },
  }),
  action({
    method: 'POST',
    path: DECLARATIONS_PATH,
    permissions: [ADMIN_ACTIONS.waive],
    school: 'address',
    params: reportParams,
    body: declarationBody,
    status: 201,
    answer: async ({ strapi, params, body, user: { by, name } }) => ({
      declared: await createLedgerService({ strapi }).declare({ ...params, ...body, by, name }),
    }),
  }),
  /** Of what last year's report says of the same numbers. */
  action({
    method: 'POST',
    path: `${DECLARATIONS_PATH}/again`,
    permissions: [ADMIN_ACTIONS.waive],
    school: 'address',
    params: reportParams,
    body: z.strictObject({ numbers, status }),
    status: 201,
    answer: async ({ strapi, params, body, user: { by, name } }) => ({
      declared: await createLedgerService({ strapi }).declareAgain({
        ...params,
        ...body,
        by,
        name,
      }),
    }),
  }),
  action({
    method: 'POST',
    path: `${DECLARATIONS_PATH}/taken-back`,
    permissions: [ADMIN_ACTIONS.waive],
    school: 'address',
    params: reportParams,
    body: z.strictObject({ numbers }),
    status: 204,
    answer: ({ strapi, params, body, user: { by } }) =>
      createLedgerService({ strapi }).revoke({ ...params, ...body, by }),
  }),
  action({
    method: 'DELETE',
    path: `${DECLARATIONS_PATH}/:number`,
    permissions: [ADMIN_ACTIONS.waive],
    school: 'address',
    params: reportParams.extend({ number }),
    status: 204,
    answer: ({ strapi, params: { number: id, ...params }, user }) =>
      createLedgerService({ strapi }).revoke({ ...params, numbers: [id], by: user.by }),
  }),
];
