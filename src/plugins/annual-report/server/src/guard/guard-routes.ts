import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { actingUser } from '../people/acting-user';
import { forbiddenProblem } from '../messages/problem';
import { createBindingService } from '../services/bindings/binding-service';
import type { GuardRule, GuardRules, Narrow } from './rule';

type Policy = string | { name: string; config: Record<string, unknown> };

type Route = {
  method: string;
  path: string;
  config?: { policies?: Policy[]; middlewares?: unknown[] } & Record<string, unknown>;
};

type Router = { type?: string; routes: Route[] };

type Routers = Record<string, unknown>;

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** Strapi takes a router of a plugin that does not say for whom it is as one of the panel. */
const isAdminRouter = (router: unknown): router is Router =>
  typeof router === 'object' &&
  router !== null &&
  (!('type' in router) || router.type === 'admin') &&
  'routes' in router &&
  Array.isArray(router.routes);

const createGuard =
  ({ strapi, rule }: { strapi: Core.Strapi; rule: GuardRule | undefined }) =>
  async (context: Context, next: Next): Promise<void> => {
    rule?.read?.({ strapi, context });
    const { userId } = actingUser({ context });
    const schools =
      userId === null ? null : await createBindingService({ strapi }).schoolsOf({ userId });
    if (schools === null) {
      await next();
      return;
    }
    const bound = rule?.bound ?? { closed: 'No rule was written for it.' };
    if (typeof bound === 'function') {
      const narrowing: Narrow[] = [];
      await bound({ strapi, context, schools, narrow: (how) => narrowing.push(how) });
      await next();
      for (const narrow of narrowing) narrow(context);
      return;
    }
    if ('closed' in bound) throw forbiddenProblem({ strapi, code: 'for-all-schools' });
    await next();
  };

/**
 * Puts a guard before every route of a plugin that the panel calls, after Strapi knows who asks and whether
 * they may. A route without a rule is closed to whoever is bound to schools.
 * @returns routers as Strapi takes them of a plugin
 */
export function guardRoutes({
  routers,
  rules,
  removed = [],
}: {
  routers: Routers;
  rules: GuardRules;
  /** Routes that are not to be, for anybody. */
  removed?: string[];
}): Routers {
  const guarded = ({ strapi, route }: { strapi: Core.Strapi; route: Route }): Route => {
    const rule = rules[nameOf(route)];
    const { policies = [], middlewares = [], ...config } = route.config ?? {};
    const asked: Policy[] = rule?.permissions
      ? [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: rule.permissions } },
        ]
      : [];
    return {
      ...route,
      config: {
        ...config,
        policies: [...policies, ...asked],
        middlewares: [createGuard({ strapi, rule }), ...middlewares],
      },
    };
  };
  return Object.fromEntries(
    Object.entries(routers).map(([name, router]) => [
      name,
      isAdminRouter(router)
        ? ({ strapi }: { strapi: Core.Strapi }) => ({
            ...router,
            routes: router.routes
              .filter((route) => !removed.includes(nameOf(route)))
              .map((route) => guarded({ strapi, route })),
          })
        : router,
    ]),
  );
}

/** Asks Strapi's licence server, on behalf of whoever is signed in, and fails where there is no way to it. */
const ASKING_OUTSIDE = ['GET /license-trial-time-left'];

/** Takes out routes of the panel itself that are not to be. Before Strapi mounts them. */
export function removeAdminRoutes({ strapi }: { strapi: Core.Strapi }): void {
  const routers: Routers = strapi.admin.routes;
  for (const router of Object.values(routers)) {
    if (!isAdminRouter(router)) continue;
    router.routes = router.routes.filter((route) => !ASKING_OUTSIDE.includes(nameOf(route)));
  }
}
