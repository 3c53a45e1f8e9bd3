import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';

/** Strapi's registry of ways to sign in, as far as it is used here. */
type Authentication = {
  authenticate: (context: Context, next: () => Promise<void>) => Promise<unknown>;
};

const credentialsSchema = z.object({ credentials: z.looseObject({}) });

/**
 * Whether a request brings a session or a token that holds, asked of Strapi's own ways to sign in before a route
 * is chosen. What the request may do is still asked by its route.
 */
export async function isSigned({
  strapi,
  context,
}: {
  strapi: Core.Strapi;
  context: Context;
}): Promise<boolean> {
  if (context.get('Authorization') === '') return false;
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`.toLowerCase();
  // As the router reads addresses: without regard to case.
  const type = context.path.toLowerCase().startsWith(prefix) ? 'content-api' : 'admin';
  // What it says of the request is for this question alone: the route asks again.
  const { state } = context;
  const asked = Object.create(context, {
    state: { value: { ...state, route: { info: { type }, config: {} } } },
    unauthorized: { value: () => undefined },
  }) as Context;
  const authentication = strapi.get<Authentication>('auth');
  await authentication.authenticate(asked, () => Promise.resolve());
  return credentialsSchema.safeParse(asked.state.auth).success;
}
