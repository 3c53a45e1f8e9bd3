import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { PREVIEW } from '../admin-api/reports';
import type { Endpoint } from '../delivery/endpoint';
import { servingOf } from '../delivery/serving';
import { PUBLIC_ACTIONS } from './routes';

type Handler = (context: Context) => Promise<void>;
type Controller = (system: { strapi: Core.Strapi }) => Record<string, Handler>;

/** What Strapi keeps of the route that it found, as far as it is ours. */
const stateSchema = z.object({
  route: z.object({
    config: z.object({
      endpoint: z.custom<() => Endpoint>((given) => typeof given === 'function'),
    }),
  }),
});

const sendEndpoint =
  (strapi: Core.Strapi): Handler =>
  (context) => {
    const { route } = stateSchema.parse(context.state);
    return servingOf({ strapi }).respond({ context, endpoint: route.config.endpoint() });
  };

const split = (action: string): [controller: string, name: string] => {
  const [controller = '', name = ''] = action.split('.');
  return [controller, name];
};

const publicController =
  (controller: string): Controller =>
  ({ strapi }) =>
    Object.fromEntries(
      PUBLIC_ACTIONS.map(split)
        .filter(([owner]) => owner === controller)
        .map(([, name]) => [name, sendEndpoint(strapi)]),
    );

/** Handlers of the content API by the names that its routes give: each serves the endpoint of its route. */
export const contentApiControllers: Record<string, Controller> = {
  ...Object.fromEntries(
    PUBLIC_ACTIONS.map(split).map(([controller]) => [controller, publicController(controller)]),
  ),
  preview: ({ strapi }) => ({
    show: (context) => PREVIEW.respond({ strapi, context }),
  }),
};
