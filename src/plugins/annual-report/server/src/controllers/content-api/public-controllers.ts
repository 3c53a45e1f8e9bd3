import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Endpoint } from '../../delivery/endpoint';
import { ENDPOINTS } from '../../delivery/endpoints';
import { servingOf } from '../../delivery/serving';

type Action = (context: Context) => Promise<void>;
type Actions = Record<string, Action>;

const routeSchema = z.object({ route: z.object({ path: z.string() }) });

/** Several endpoints may share an action; the route that Strapi found says which one is meant. */
const endpointOf = (context: Context, handler: string): Endpoint => {
  const { route } = routeSchema.parse(context.state);
  const endpoint = ENDPOINTS.find(
    (candidate) => candidate.handler === handler && route.path.endsWith(candidate.path),
  );
  if (!endpoint) throw new Error(`No endpoint of ${handler} has the path ${route.path}.`);
  return endpoint;
};

const actionOf =
  (strapi: Core.Strapi, handler: string): Action =>
  (context) =>
    servingOf({ strapi }).respond({ context, endpoint: endpointOf(context, handler) });

const handlers = [...new Set(ENDPOINTS.map(({ handler }) => handler))];
const controllerOf = (handler: string): string => handler.split('.')[0] ?? '';
const actionNameOf = (handler: string): string => handler.split('.')[1] ?? '';

/** Controllers of the public contract, by name. */
export const publicControllers = Object.fromEntries(
  [...new Set(handlers.map(controllerOf))].map((name) => [
    name,
    ({ strapi }: { strapi: Core.Strapi }): Actions =>
      Object.fromEntries(
        handlers
          .filter((handler) => controllerOf(handler) === name)
          .map((handler) => [actionNameOf(handler), actionOf(strapi, handler)]),
      ),
  ]),
);
