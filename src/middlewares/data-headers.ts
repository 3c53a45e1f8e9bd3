import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** Data is no page: it loads nothing, runs nothing, and no browser guesses what it might be. */
const OF_DATA = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

/**
 * Gives what the API answers, errors too, the headers that protect data, in the place of those that Strapi's
 * own security middleware, right before this one, gives pages. A 304 has neither, for the copy that it renews
 * has them (RFC 9110 §15.4.5).
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const api = strapi.config.get<string>('api.rest.prefix', '/api');
  const prefixes = [`${api}/`.toLowerCase(), '/annual-report/'];

  return async (context: Context, next: Next): Promise<void> => {
    // As the router reads addresses: without regard to case.
    const path = context.path.toLowerCase();
    if (!prefixes.some((prefix) => path.startsWith(prefix))) {
      await next();
      return;
    }
    // All that stands there by now was set for pages.
    for (const name of context.res.getHeaderNames()) context.remove(name);
    context.set(OF_DATA);
    await next();
    if (context.status === 304) for (const name of Object.keys(OF_DATA)) context.remove(name);
  };
};
