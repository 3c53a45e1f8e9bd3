import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { PLUGIN } from '../../uids';

type Verify = (auth: unknown, config: { scope: string[] }) => Promise<unknown>;

type Authentication = {
  authenticate: (context: Context, next: () => Promise<void>) => Promise<unknown>;
  verify: Verify;
};

/** Handlers whose answers show photographs. */
export const SHOWING: readonly string[] = ['reports.findOne', 'editions.findOne'];

/**
 * Whether a request carries a token of the API, or of a user of the website, that may have what one of the
 * handlers answers: what is true of a report's JSON while public access is closed is true of its photographs and
 * pages.
 */
export async function mayRead({
  strapi,
  context,
  handlers,
}: {
  strapi: Core.Strapi;
  context: Context;
  handlers: readonly string[];
}): Promise<boolean> {
  if (context.get('Authorization') === '') return false;
  const { authenticate, verify } = strapi.get<Authentication>('auth');
  context.state.route = { info: { type: 'content-api' }, config: {} };
  const outcome = { isKnown: false };
  try {
    await authenticate(context, () => {
      outcome.isKnown = true;
      return Promise.resolve();
    });
    if (!outcome.isKnown) return false;
    const { auth } = context.state as { auth?: unknown };
    const asked = handlers.map((handler) =>
      verify(auth, { scope: [`plugin::${PLUGIN}.${handler}`] }),
    );
    return (await Promise.allSettled(asked)).some(({ status }) => status === 'fulfilled');
  } catch {
    return false;
  }
}
