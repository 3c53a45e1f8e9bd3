import { z } from 'zod';
import {
  MAX_OWN_NAME,
  MAX_OWN_UNIT,
  OWN_VALUE_KINDS,
  type OwnValue,
  type OwnValueMade,
} from '../../../contract/admin/own-values';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, reportParams } from '../http/request-schemas';
import { createOwnValueService } from '../services/values/own-value-service';
import { action, REPORT_PATH } from './action';

const OWN_VALUES_PATH = `${REPORT_PATH}/own-values`;

const line = (max: number) =>
  z
    .string(named('own-value'))
    .trim()
    .min(1, named('own-value'))
    .max(max, named('own-value'))
    .regex(/^\P{Cc}*$/u, named('own-value'));

const ownValueBody = z.strictObject({
  number: z.string(named('own-value')).regex(/^[0-9a-f]{64}$/, named('own-value')),
  name: line(MAX_OWN_NAME),
  unit: line(MAX_OWN_UNIT).nullable(),
  kind: z.enum(OWN_VALUE_KINDS, named('own-value')),
});

/** Values of indicators that a school makes for itself of numbers in its text. */
export const OWN_VALUE_ACTIONS = [
  action({
    method: 'GET',
    path: OWN_VALUES_PATH,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'address',
    params: reportParams,
    answer: ({ strapi, params }): Promise<OwnValue[]> =>
      createOwnValueService({ strapi }).list(params),
  }),
  action({
    method: 'POST',
    path: OWN_VALUES_PATH,
    permissions: [ADMIN_ACTIONS.values],
    school: 'address',
    params: reportParams,
    body: ownValueBody,
    status: 201,
    answer: ({ strapi, params, body, user, mayUpdate }): Promise<OwnValueMade> =>
      createOwnValueService({ strapi }).make({ ...params, ...body, by: user, mayUpdate }),
  }),
];
