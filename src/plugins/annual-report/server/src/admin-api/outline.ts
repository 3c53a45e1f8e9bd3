import { z } from 'zod';
import { MAX_OUTLINE_TITLE, type RequestedOutline } from '../../../contract/admin/outline';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, reportParams } from '../http/request-schemas';
import { createAdminOutlineService } from '../services/outline/admin-outline-service';
import { action, REPORT_PATH } from './action';

const OUTLINE_PATH = `${REPORT_PATH}/outline`;

/** Of one kind in one report. */
const MAX_NODES = 3000;

const id = z.string(named('outline')).min(1, named('outline')).max(64, named('outline'));

/** One line with something to read in it. */
const title = z
  .string(named('outline-title'))
  .trim()
  .max(MAX_OUTLINE_TITLE, named('outline-title'))
  .regex(/^\P{Cc}*\P{White_Space}\P{Cc}*$/u, named('outline-title'));

const nodes = z
  .array(z.strictObject({ id, parent: id.nullable(), title }), named('outline'))
  .max(MAX_NODES, named('outline'));

const ids = z.array(id, named('outline')).max(MAX_NODES, named('outline')).default([]);

const outlineBody = z.strictObject({
  version: z.string(named('outline')),
  chapters: nodes,
  cases: nodes,
  added: ids,
  removed: ids,
}) satisfies z.ZodType<RequestedOutline>;

/** The outline of a report, as it is shown and arranged. */
export const OUTLINE_ACTIONS = [
  action({
    method: 'GET',
    path: OUTLINE_PATH,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'address',
    params: reportParams,
    answer: ({ strapi, params }) => createAdminOutlineService({ strapi }).read(params),
  }),
  action({
    method: 'PUT',
    path: OUTLINE_PATH,
    permissions: [ADMIN_ACTIONS.preview, ADMIN_ACTIONS.outline],
    school: 'address',
    params: reportParams,
    body: outlineBody,
    answer: ({ strapi, params, body, user }) =>
      createAdminOutlineService({ strapi }).save({ ...params, requested: body, by: user }),
  }),
];
