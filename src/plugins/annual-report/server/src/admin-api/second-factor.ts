import type { Core } from '@strapi/strapi';
import {
  codeBodySchema,
  factorRolesBodySchema,
  startSecondFactorSchema,
} from '../../../contract/admin/second-factor';
import { ADMIN_ACTIONS } from '../access/permissions';
import { createSecondFactorService } from '../services/second-factor/second-factor-service';
import { strapiServices } from '../strapi-services';
import { action } from './action';

const own = { none: 'How people sign in is nothing of a school.' };

type Request = { strapi: Core.Strapi; user: { userId: number | null } };

/** The service, and the user whose factor it is. @throws Error without one, whom the guard lets in nowhere */
const ofCaller = ({ strapi, user: { userId } }: Request) => {
  if (userId === null) throw new Error('Nobody is signed in.');
  return { userId, service: createSecondFactorService({ strapi }) };
};

/** How whoever asks signs in; and, for those who may say so, who must have a second factor. */
export const SECOND_FACTOR_ACTIONS = [
  action({
    method: 'GET',
    path: '/second-factor',
    permissions: 'signed-in',
    school: own,
    answer(request) {
      const { service, userId } = ofCaller(request);
      return service.overview({ userId });
    },
  }),
  action({
    method: 'POST',
    path: '/second-factor/start',
    permissions: 'signed-in',
    school: own,
    body: startSecondFactorSchema,
    async answer(request) {
      const { service, userId } = ofCaller(request);
      const { findUser, isPassword } = strapiServices(request).adminUsers;
      const { email, password } = await findUser({ id: userId });
      return service.start({
        userId,
        account: email,
        isPassword: () => isPassword(request.body.password, password),
      });
    },
  }),
  action({
    method: 'POST',
    path: '/second-factor/confirm',
    permissions: 'signed-in',
    school: own,
    body: codeBodySchema,
    async answer(request) {
      const { service, userId } = ofCaller(request);
      const { sessionId, body } = request;
      return { recoveryCodes: await service.confirm({ userId, sessionId, code: body.code }) };
    },
  }),
  action({
    method: 'POST',
    path: '/second-factor/recovery-codes',
    permissions: 'signed-in',
    school: own,
    body: codeBodySchema,
    async answer(request) {
      const { service, userId } = ofCaller(request);
      const { code } = request.body;
      return { recoveryCodes: await service.renewRecoveryCodes({ userId, code }) };
    },
  }),
  action({
    method: 'POST',
    path: '/second-factor/off',
    permissions: 'signed-in',
    school: own,
    body: codeBodySchema,
    status: 204,
    answer(request) {
      const { service, userId } = ofCaller(request);
      const { sessionId, body } = request;
      return service.turnOff({ userId, sessionId, code: body.code });
    },
  }),
  action({
    method: 'GET',
    path: '/second-factor/roles',
    permissions: [ADMIN_ACTIONS.security],
    school: own,
    answer: ({ strapi }) => createSecondFactorService({ strapi }).roles(),
  }),
  action({
    method: 'PUT',
    path: '/second-factor/roles',
    permissions: [ADMIN_ACTIONS.security],
    school: own,
    body: factorRolesBodySchema,
    async answer({ strapi, body }) {
      const service = createSecondFactorService({ strapi });
      await service.requireFor(body);
      return service.roles();
    },
  }),
];
