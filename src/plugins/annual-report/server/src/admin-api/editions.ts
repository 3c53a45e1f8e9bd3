import { z } from 'zod';
import type { AdminEditions, ReleasedPhotograph } from '../../../contract/admin/releases';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, previewQuery, reasonSchema, reportParams } from '../http/request-schemas';
import { createChangesService } from '../services/editions/changes-service';
import { createCorrectionService } from '../services/editions/correction-service';
import { createAdminEditionService } from '../services/editions/edition-history-service';
import { createReleaseService } from '../services/editions/release-service';
import { createWithdrawalService } from '../services/editions/withdrawal-service';
import { action, REPORT_PATH } from './action';
import { cellsSchema } from './values';

const MAX_NOTE = 2000;
const MAX_WITHDRAWAL_REASON = 1000;
const MAX_EDITIONS = 1000;

/** Lines are allowed; PostgreSQL has no room for a NUL. */
const note = z
  .string(named('public-note'))
  .max(MAX_NOTE, named('public-note'))
  .regex(/^[^\0]*$/, named('public-note'));

const seen = z.string(named('seen')).regex(/^[0-9a-f]{64}$/, named('seen'));

export const releaseBody = z.strictObject({
  note: note.nullable().default(null),
  seen: seen.nullable().default(null),
});

const correctionBody = z.strictObject({
  values: cellsSchema,
  note: note.regex(/\S/, named('public-note')),
  reason: reasonSchema,
});

const withdrawalReason = z
  .string(named('withdrawal-reason'))
  .trim()
  .min(1, named('withdrawal-reason'))
  .max(MAX_WITHDRAWAL_REASON, named('withdrawal-reason'))
  .regex(/^[^\0]*$/, named('withdrawal-reason'));

const editionNumbers = z
  .array(z.int(named('editions')).min(1, named('editions')), named('editions'))
  .min(1, named('editions'))
  .max(MAX_EDITIONS, named('editions'))
  .refine((numbers) => new Set(numbers).size === numbers.length, named('editions'));

const photograph = z
  .string(named('photograph'))
  .max(64, named('photograph'))
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, named('photograph'));

/** Of editions, or of a photograph by the hash of any of its files or the key of its image. */
const withdrawalBody = z
  .strictObject({
    reason: withdrawalReason,
    editions: editionNumbers.optional(),
    file: photograph.optional(),
  })
  .refine(({ editions, file }) => (editions === undefined) !== (file === undefined), {
    error: named('withdrawal'),
    path: ['editions'],
  });

/** Editions of a report for those who release them: what is there, what would change, and what is done. */
export const EDITION_ACTIONS = [
  action({
    method: 'GET',
    path: `${REPORT_PATH}/editions`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'address',
    params: reportParams,
    answer: ({ strapi, params }): Promise<AdminEditions> =>
      createAdminEditionService({ strapi }).list(params),
  }),
  action({
    method: 'GET',
    path: `${REPORT_PATH}/photographs`,
    permissions: [ADMIN_ACTIONS.release],
    school: 'address',
    params: reportParams,
    answer: ({ strapi, params }): Promise<ReleasedPhotograph[]> =>
      createAdminEditionService({ strapi }).photographs(params),
  }),
  /** What a release would change. */
  action({
    method: 'GET',
    path: `${REPORT_PATH}/changes`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'address',
    params: reportParams,
    query: previewQuery,
    reply: ({ strapi, params, query }) =>
      createChangesService({ strapi }).sinceLatest({ ...params, ...query }),
  }),
  action({
    method: 'POST',
    path: `${REPORT_PATH}/editions`,
    permissions: [ADMIN_ACTIONS.release],
    school: 'address',
    params: reportParams,
    body: releaseBody,
    status: 201,
    answer: ({ strapi, params, body, user: { by, name } }) =>
      createReleaseService({ strapi }).release({ ...params, ...body, by, name }),
  }),
  action({
    method: 'POST',
    path: `${REPORT_PATH}/corrections`,
    permissions: [ADMIN_ACTIONS.values, ADMIN_ACTIONS.review, ADMIN_ACTIONS.release],
    school: 'address',
    params: reportParams,
    body: correctionBody,
    status: 201,
    answer: ({ strapi, params, body, user }) =>
      createCorrectionService({ strapi }).correct({ ...params, ...body, ...user }),
  }),
  /** Takes editions, or a photograph with every edition that holds it, away from readers. */
  action({
    method: 'POST',
    path: `${REPORT_PATH}/withdrawals`,
    permissions: [ADMIN_ACTIONS.release],
    school: 'address',
    params: reportParams,
    body: withdrawalBody,
    status: 201,
    answer({ strapi, params, body: { editions = [], file, reason }, user: { by, name } }) {
      const withdrawals = createWithdrawalService({ strapi });
      const why = { ...params, reason, by, name };
      return file === undefined
        ? withdrawals.withdrawEditions({ ...why, editions })
        : withdrawals.withdrawPhotograph({ ...why, file });
    },
  }),
];
