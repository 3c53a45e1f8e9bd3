import { z } from 'zod';
import { MAX_ALIAS, type Aliases } from '../../../contract/admin/aliases';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, wholeNumber } from '../http/request-schemas';
import { createAliasService } from '../services/packs/alias-service';
import { action } from './action';

const school = { none: 'Indicators and their names are those of the whole installation.' };

const aliasBody = z.strictObject({
  indicator: z.string(named('indicator')).min(1, named('indicator')).max(128, named('indicator')),
  alias: z
    .string(named('alias'))
    .trim()
    .min(1, named('alias'))
    .max(MAX_ALIAS, named('alias'))
    .regex(/^\P{Cc}*$/u, named('alias')),
});

/** Names by which texts call indicators, for those who keep the dictionary. */
export const ALIAS_ACTIONS = [
  action({
    method: 'GET',
    path: '/aliases',
    permissions: [ADMIN_ACTIONS.aliases],
    school,
    answer: ({ strapi }): Promise<Aliases> => createAliasService({ strapi }).list(),
  }),
  action({
    method: 'POST',
    path: '/aliases',
    permissions: [ADMIN_ACTIONS.aliases],
    school,
    body: aliasBody,
    status: 201,
    answer: async ({ strapi, body, user: { by, name } }) => ({
      id: await createAliasService({ strapi }).add({ ...body, by, name }),
    }),
  }),
  action({
    method: 'DELETE',
    path: '/aliases/:id',
    permissions: [ADMIN_ACTIONS.aliases],
    school,
    params: z.object({ id: wholeNumber }),
    status: 204,
    answer: ({ strapi, params, user: { by } }) =>
      createAliasService({ strapi }).revoke({ ...params, by }),
  }),
];
