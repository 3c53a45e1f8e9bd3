import { z } from 'zod';
import { bindingBodySchema } from '../../../contract/admin/bindings';
import { ADMIN_ACTIONS } from '../access/permissions';
import { wholeNumber } from '../http/request-schemas';
import { createBindingService } from '../services/bindings/binding-service';
import { action } from './action';

const school = { none: 'Whoever binds people to schools may do so for every school.' };

/** Which schools people work for, for those who may say so. */
export const BINDING_ACTIONS = [
  action({
    method: 'GET',
    path: '/bindings',
    permissions: [ADMIN_ACTIONS.bindings],
    school,
    answer: ({ strapi }) => createBindingService({ strapi }).overview(),
  }),
  action({
    method: 'PUT',
    path: '/bindings/:user',
    permissions: [ADMIN_ACTIONS.bindings],
    school,
    params: z.object({ user: wholeNumber }),
    body: bindingBodySchema,
    status: 204,
    answer: ({ strapi, params, body, user }) =>
      createBindingService({ strapi }).bind({
        userId: params.user,
        schools: [...new Set(body.schools)],
        by: user.by,
      }),
  }),
];
