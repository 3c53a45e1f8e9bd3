import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { outagesOf } from '../plugins/annual-report/server/src/database/outages';
import { unavailableProblem } from '../plugins/annual-report/server/src/messages/problem';
import { storageProblem } from '../plugins/annual-report/server/src/messages/storage-problem';

const RETRY_SECONDS = 5;
const FIRST_REFUSAL = 400;

/**
 * Answers 503 when a request failed for what the server lacks. While the database does not answer, that is whatever
 * others made of it: an error, or 401, because Strapi's ways to sign in take it for somebody who is not signed in.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const outages = outagesOf({ strapi });

  const withoutDatabase = (context: Context): Error => {
    context.set('Retry-After', String(RETRY_SECONDS));
    context.set('Cache-Control', 'no-store');
    return unavailableProblem({ strapi, code: 'database-unavailable' });
  };

  return async (context: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      if (outages.hasMet(context.req) || outages.isOf(error)) throw withoutDatabase(context);
      throw storageProblem({ strapi, error }) ?? error;
    }
    if (context.status >= FIRST_REFUSAL && outages.hasMet(context.req))
      throw withoutDatabase(context);
  };
};
