import { z } from 'zod';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, reasonSchema, reportParams } from '../http/request-schemas';
import { createChangesService } from '../services/editions/changes-service';
import { createHistoryService } from '../services/editions/edition-history-service';
import { releaseInstant } from '../services/schedule/release-instant';
import { createScheduleService } from '../services/schedule/schedule-service';
import { action, REPORT_PATH } from './action';
import { releaseBody } from './editions';
import { isTimeZone, isWholeMinute } from './release-time';

const SCHEDULE_PATH = `${REPORT_PATH}/schedule`;

const scheduleBody = releaseBody
  .extend({
    releaseAt: z.string(named('release-at')),
    timeZone: z
      .string(named('time-zone'))
      .max(64, named('time-zone'))
      .refine(isTimeZone, named('time-zone'))
      .optional(),
    replace: z.boolean(named('true-or-false')).default(false),
  })
  .refine(isWholeMinute, { error: named('release-at'), path: ['releaseAt'] });

/** Releases that wait for their minute, and what became of all others. */
export const SCHEDULE_ACTIONS = [
  action({
    method: 'GET',
    path: SCHEDULE_PATH,
    permissions: [ADMIN_ACTIONS.release],
    school: 'address',
    params: reportParams,
    answer: ({ strapi, params }) => createScheduleService({ strapi }).find(params),
  }),
  action({
    method: 'POST',
    path: SCHEDULE_PATH,
    permissions: [ADMIN_ACTIONS.release],
    school: 'address',
    params: reportParams,
    body: scheduleBody,
    status: 201,
    answer: ({ strapi, params, body, user: { by, name } }) => {
      const { releaseAt, timeZone, ...request } = body;
      return createScheduleService({ strapi }).schedule({
        ...params,
        ...request,
        releaseAt: releaseInstant({ strapi, releaseAt, timeZone }),
        by,
        name,
      });
    },
  }),
  action({
    method: 'DELETE',
    path: SCHEDULE_PATH,
    permissions: [ADMIN_ACTIONS.release],
    school: 'address',
    params: reportParams,
    query: z.strictObject({ reason: reasonSchema }),
    status: 204,
    answer: ({ strapi, params, query, user: { by, name } }) =>
      createScheduleService({ strapi }).cancel({ ...params, ...query, by, name }),
  }),
  /** What changed since the release that waits was frozen. */
  action({
    method: 'GET',
    path: `${SCHEDULE_PATH}/changes`,
    permissions: [ADMIN_ACTIONS.release],
    school: 'address',
    params: reportParams,
    answer: ({ strapi, params }) => createChangesService({ strapi }).sinceFrozen(params),
  }),
  action({
    method: 'GET',
    path: `${REPORT_PATH}/history`,
    permissions: [ADMIN_ACTIONS.release],
    school: 'address',
    params: reportParams,
    answer: ({ strapi, params }) => createHistoryService({ strapi }).find(params),
  }),
];
