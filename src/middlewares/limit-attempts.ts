import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { findDoor } from '../plugins/annual-report/server/src/http/doors';
import { tooManyProblem } from '../plugins/annual-report/server/src/messages/problem';

const WINDOW_SECONDS = 5 * 60;
const PER_ADDRESS = 20;
const PER_ACCOUNT = 10;

/** What a client made up as an account may be long. */
const shorten = (account: string): string => createHash('sha256').update(account).digest('hex');

/**
 * Bounds how often one address, and anybody for one account, may try the doors that give access without a
 * session. Attempts that succeed do not count, so that a school whose people share an address can invite all of
 * them at once; what sends mail counts each time. Strapi's own limits, where a door has them, are asked afterwards.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const limits = {
    address: new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW_SECONDS }),
    account: new RateLimiterMemory({ points: PER_ACCOUNT, duration: WINDOW_SECONDS }),
  };

  const spend = async (limiter: RateLimiterMemory, key: string, context: Context) => {
    try {
      await limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      context.set('Retry-After', String(seconds));
      const params = { minutes: Math.ceil(seconds / 60) };
      throw tooManyProblem({ strapi, code: 'too-many-attempts', params });
    }
  };

  return async (context: Context, next: Next): Promise<void> => {
    const { method, path, query } = context;
    const door = findDoor({ method, path, query, body: context.request.body });
    if (!door) {
      await next();
      return;
    }
    const account = door.account === null ? null : shorten(door.account);
    await spend(limits.address, context.ip, context);
    if (account !== null) await spend(limits.account, account, context);
    await next();
    if (door.countsSuccess || context.status >= 400) return;
    await limits.address.reward(context.ip);
    if (account !== null) await limits.account.reward(account);
  };
};
