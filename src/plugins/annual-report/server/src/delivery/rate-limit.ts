import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tooManyProblem } from '../messages/problem';

const MINUTE = 60;

/** Bounds what one client may have made of expensive answers in a minute; answers that are there cost nothing. */
export function createRateLimit({ strapi, perMinute }: { strapi: Core.Strapi; perMinute: number }) {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE });
  return {
    /** @throws RateLimitError (429) with `Retry-After` */
    async spend({ context }: { context: Context }): Promise<void> {
      try {
        await limiter.consume(context.ip);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        context.set('Retry-After', String(seconds));
        throw tooManyProblem({
          strapi,
          code: 'too-many-requests',
          params: { limit: perMinute, seconds },
        });
      }
    },
  };
}
