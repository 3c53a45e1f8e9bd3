import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { unauthorizedProblem, validationProblem } from '../messages/problem';
import { actingUser } from '../people/acting-user';
import { aroundActions, type Around } from '../content-manager/around-actions';
import { createSecondFactorService } from '../services/second-factor/second-factor-service';
import { strapiServices } from '../strapi-services';
import { adminSession } from './admin-session';
import { recordFailure, recordSignIn } from './record-sign-ins';

/** Where the panel sends a code along; a body would not pass what Strapi checks of it. */
const CODE_HEADER = 'X-Second-Factor';

const REFRESH_COOKIE = 'strapi_admin_refresh';

type Find = (request: { strapi: Core.Strapi; body: unknown }) => Promise<number | null>;

const credentialsSchema = z.object({ email: z.string().min(1), password: z.string().min(1) });

/**
 * Whom the body says who signs in. What the body lacks Strapi would take from the query, where nobody asks for the
 * second factor, and which logs keep.
 * @throws ValidationError `credentials-missing` (400)
 */
const withCredentials: Find = async ({ strapi, body }) => {
  const read = credentialsSchema.safeParse(body);
  if (!read.success) throw validationProblem({ strapi, code: 'credentials-missing' });
  const { email, password } = read.data;
  const { checkCredentials } = strapiServices({ strapi }).adminUsers;
  return (await checkCredentials({ email: email.toLowerCase(), password }))?.id ?? null;
};

const userSchema = z.object({ id: z.int() }).nullable();

const byToken =
  (name: 'registrationToken' | 'resetPasswordToken'): Find =>
  async ({ strapi, body }) => {
    const token = z.record(z.string(), z.unknown()).safeParse(body).data?.[name];
    if (typeof token !== 'string' || token === '') return null;
    const user: unknown = await strapi.db
      .query('admin::user')
      .findOne({ where: { [name]: token }, select: ['id'] });
    return userSchema.parse(user)?.id ?? null;
  };

/**
 * Actions of Strapi that give a session, and who gets it: known before the action does anything, or a password
 * would be reset without the second factor. Null: Strapi refuses, or the user is new.
 */
const DOORS: Record<string, Find> = {
  login: withCredentials,
  register: byToken('registrationToken'),
  registerAdmin: () => Promise.resolve(null),
  resetPassword: byToken('resetPasswordToken'),
};

const answerSchema = z.object({ data: z.object({ token: z.string() }) });

/** Asks for the second factor, opens the door, marks the session, and records how it went. */
const guarded =
  (door: string, find: Find, strapi: Core.Strapi): Around =>
  async (action, context) => {
    const service = createSecondFactorService({ strapi });
    const userId = await find({ strapi, body: context.request.body });
    let factorId: string | null = null;
    try {
      if (userId !== null) {
        factorId = await service.requireCode({ userId, code: context.get(CODE_HEADER) || null });
      }
      await action(context);
    } catch (error) {
      await recordFailure({ strapi, context, userId, error });
      throw error;
    }
    const answer = answerSchema.safeParse(context.body);
    const session = answer.success && adminSession({ strapi, token: answer.data.data.token });
    if (!session) return;
    // A factor that was set up while the action ran was not shown.
    if (factorId !== null && session.userId === userId) {
      await service.markPassed({ ...session, factorId });
    }
    const who = { id: session.userId };
    await recordSignIn({ strapi, context, action: 'signed-in', who, detail: { door } });
  };

const leaving =
  (strapi: Core.Strapi): Around =>
  async (action, context) => {
    const { userId } = actingUser({ context });
    await action(context);
    if (userId === null) return;
    await recordSignIn({ strapi, context, action: 'signed-out', who: { id: userId } });
  };

/** A session is renewed when it passed, or when its user has no second factor; one that is older ends. */
const renewing =
  (strapi: Core.Strapi): Around =>
  async (action, context) => {
    const token = context.cookies.get(REFRESH_COOKIE);
    const manager = strapi.sessionManager('admin');
    const found = token === undefined ? null : await manager.validateRefreshToken(token);
    if (found?.isValid === true) {
      const session = { userId: Number(found.userId), sessionId: found.sessionId };
      const state = await createSecondFactorService({ strapi }).stateOf(session);
      if (state?.isOn === true && !state.hasPassed) {
        throw unauthorizedProblem({ strapi, code: 'second-factor-not-shown' });
      }
    }
    await action(context);
  };

/** Puts the second factor before every door of the admin panel that gives a session. */
export function guardDoors({ strapi }: { strapi: Core.Strapi }): void {
  const doors = Object.entries(DOORS).map<[string, Around]>(([name, find]) => [
    name,
    guarded(name, find, strapi),
  ]);
  aroundActions({
    strapi,
    controller: 'admin::authentication',
    actions: {
      ...Object.fromEntries(doors),
      accessToken: renewing(strapi),
      logout: leaving(strapi),
    },
  });
}
