import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { readLimitedRequest } from '../plugins/annual-report/server/src/http/limited-addresses';
import { tooManyProblem } from '../plugins/annual-report/server/src/messages/problem';

const WINDOW_SECONDS = 5 * 60;
const MAX_PER_ADDRESS = 20;
const MAX_PER_ACCOUNT = 10;
const MAX_MAILS_PER_ACCOUNT = 10;

/** What a client made up as an account may be long. */
const shorten = (account: string): string => createHash('sha256').update(account).digest('hex');

/**
 * Bounds how often one address, and anybody for one token, may try what gives access without a session. Attempts that
 * succeed do not count, so that a school whose people share an address can invite all of them at once. What sends mail
 * counts each time, but shuts nobody out of an account that others name: one address is refused, and above a number of
 * mails the account gets no more while everybody is answered as usual. Strapi's own limits, where an address has them,
 * are asked afterwards.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  const limits = {
    address: limiter(MAX_PER_ADDRESS),
    account: limiter(MAX_PER_ACCOUNT),
    mails: limiter(MAX_MAILS_PER_ACCOUNT),
  };

  /** Null, or what is left of a limit that is used up. */
  const spend = async (limit: RateLimiterMemory, key: string): Promise<RateLimiterRes | null> => {
    try {
      await limit.consume(key);
      return null;
    } catch (error) {
      if (error instanceof RateLimiterRes) return error;
      throw error;
    }
  };

  const spendOrRefuse = async (limit: RateLimiterMemory, key: string, context: Context) => {
    const exceeded = await spend(limit, key);
    if (exceeded === null) return;
    const seconds = Math.max(1, Math.ceil(exceeded.msBeforeNext / 1000));
    context.set('Retry-After', String(seconds));
    const params = { minutes: Math.ceil(seconds / 60) };
    throw tooManyProblem({ strapi, code: 'too-many-attempts', params });
  };

  return async (context: Context, next: Next): Promise<void> => {
    const { method, path, query, ip } = context;
    const limited = readLimitedRequest({ method, path, query, body: context.request.body });
    if (!limited) {
      await next();
      return;
    }
    const { sendsMail, usualAnswer } = limited;
    const account = limited.account === null ? null : shorten(limited.account);
    const key = account !== null && sendsMail ? `${ip} ${account}` : account;
    await spendOrRefuse(limits.address, ip, context);
    if (key !== null) await spendOrRefuse(limits.account, key, context);
    if (account !== null && usualAnswer && (await spend(limits.mails, account))) {
      context.status = usualAnswer.status;
      if (usualAnswer.body !== undefined) context.body = usualAnswer.body;
      return;
    }
    await next();
    if (sendsMail || context.status >= 400) return;
    await limits.address.reward(ip);
    if (key !== null) await limits.account.reward(key);
  };
};
