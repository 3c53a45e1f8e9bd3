import { z } from 'zod';
import { CONTENT_STATUSES } from '../../../contract/envelope';
import {
  MAX_WAIVED_AT_ONCE,
  MAX_WAIVER_REASON,
  type ChecksResponse,
  type FindingsResponse,
} from '../../../contract/finding';
import { CHECKS } from '../../../domain/checks/run-checks';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, previewQuery, reportParams } from '../http/request-schemas';
import { createCheckService } from '../services/checks/check-service';
import { action, REPORT_PATH } from './action';

const WAIVERS_PATH = `${REPORT_PATH}/waivers`;
const OVERRIDES_PATH = `${REPORT_PATH}/overrides`;

const finding = z.string().regex(/^[0-9a-f]{64}$/, named('finding'));

const severalFindings = z
  .array(finding, named('findings'))
  .min(1, named('findings'))
  .max(MAX_WAIVED_AT_ONCE, named('findings'));

/** Of a waiver and of an override alike. */
const waiverBody = z.strictObject({
  finding,
  reason: z
    .string()
    .trim()
    .min(1, named('waiver-reason'))
    .max(MAX_WAIVER_REASON, named('waiver-reason'))
    .regex(/^[^\0]*$/, named('waiver-reason')),
  status: z.enum(CONTENT_STATUSES, named('status')).default('draft'),
});

/** What the checks find in a report, what a reviewer accepts of it, and what a releaser lets pass in public. */
export const FINDING_ACTIONS = [
  action({
    method: 'GET',
    path: '/checks',
    permissions: [ADMIN_ACTIONS.preview],
    school: { none: 'The checks are the same for every school.' },
    answer: (): ChecksResponse['data'] =>
      CHECKS.map(({ run: _run, replaces: _replaces, canBeOverridden = false, ...check }) => ({
        ...check,
        canBeOverridden,
      })),
  }),
  action({
    method: 'GET',
    path: `${REPORT_PATH}/findings`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'address',
    params: reportParams,
    query: previewQuery,
    reply: ({ strapi, params, query: { status } }): Promise<FindingsResponse> =>
      createCheckService({ strapi }).describe({ ...params, status }),
  }),
  action({
    method: 'POST',
    path: WAIVERS_PATH,
    permissions: [ADMIN_ACTIONS.waive],
    school: 'address',
    params: reportParams,
    body: waiverBody,
    status: 201,
    answer: ({ strapi, params, body, user: { by, name } }) =>
      createCheckService({ strapi }).waive({ ...params, ...body, by, name }),
  }),
  action({
    method: 'DELETE',
    path: `${WAIVERS_PATH}/:finding`,
    permissions: [ADMIN_ACTIONS.waive],
    school: 'address',
    params: reportParams.extend({ finding }),
    status: 204,
    async answer({ strapi, params: { finding: id, ...key }, user: { by } }) {
      await createCheckService({ strapi }).revoke({ ...key, findings: [id], by });
    },
  }),
  action({
    method: 'POST',
    path: `${WAIVERS_PATH}/group`,
    permissions: [ADMIN_ACTIONS.waive],
    school: 'address',
    params: reportParams,
    body: waiverBody.omit({ finding: true }).extend({ findings: severalFindings }),
    status: 201,
    answer: async ({ strapi, params, body, user: { by, name } }) => ({
      waived: await createCheckService({ strapi }).waiveGroup({ ...params, ...body, by, name }),
    }),
  }),
  action({
    method: 'POST',
    path: `${WAIVERS_PATH}/taken-back`,
    permissions: [ADMIN_ACTIONS.waive],
    school: 'address',
    params: reportParams,
    body: z.strictObject({ findings: severalFindings }),
    answer: async ({ strapi, params, body, user: { by } }) => ({
      takenBack: await createCheckService({ strapi }).revoke({ ...params, ...body, by }),
    }),
  }),
  action({
    method: 'POST',
    path: OVERRIDES_PATH,
    permissions: [ADMIN_ACTIONS.override],
    school: 'address',
    params: reportParams,
    body: waiverBody,
    status: 201,
    answer: ({ strapi, params, body, user: { by, name } }) =>
      createCheckService({ strapi }).override({ ...params, ...body, by, name }),
  }),
  action({
    method: 'DELETE',
    path: `${OVERRIDES_PATH}/:finding`,
    permissions: [ADMIN_ACTIONS.override],
    school: 'address',
    params: reportParams.extend({ finding }),
    status: 204,
    answer: ({ strapi, params, user }) =>
      createCheckService({ strapi }).revokeOverride({ ...params, by: user.by }),
  }),
];
