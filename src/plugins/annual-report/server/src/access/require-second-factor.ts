import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { forbiddenProblem, unauthorizedProblem } from '../messages/problem';
import { createSecondFactorService } from '../services/second-factor/second-factor-service';
import { PLUGIN } from '../uids';
import { adminSession, bearerToken } from './admin-session';

/** All that the panel needs to show itself, and to set a second factor up. */
const ALWAYS = [
  'GET /admin/init',
  'GET /admin/information',
  'GET /admin/project-settings',
  'GET /admin/users/me',
  'GET /admin/users/me/permissions',
  'POST /admin/permissions/check',
  'POST /admin/logout',
  `GET /${PLUGIN}/second-factor`,
  `POST /${PLUGIN}/second-factor/start`,
  `POST /${PLUGIN}/second-factor/confirm`,
];

/**
 * Looks at every request that carries a session of the admin panel, whatever its route: a session that did not
 * show the second factor of its user is none, wherever it came from; one whose user must have a second factor
 * and has none may set it up and nothing else.
 */
export const requireSecondFactor =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next): Promise<void> => {
    const token = bearerToken({ authorization: context.get('Authorization') });
    const session = token === null ? null : adminSession({ strapi, token });
    if (session) {
      const state = await createSecondFactorService({ strapi }).stateOf(session);
      if (state?.isOn === true && !state.hasPassed) {
        throw unauthorizedProblem({ strapi, code: 'second-factor-not-shown' });
      }
      const isOpen = ALWAYS.includes(`${context.method} ${context.path}`);
      if (state?.isRequired === true && !state.isOn && !isOpen) {
        throw forbiddenProblem({ strapi, code: 'second-factor-required' });
      }
    }
    await next();
  };
