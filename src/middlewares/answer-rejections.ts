import type { Context, Next } from 'koa';
import { orUnhandledRejection } from '../plugins/annual-report/server/src/http/unhandled-rejections';

/** A request that would wait for ever, because what it waits for was rejected unseen, gets an answer too. */
export default () =>
  (context: Context, next: Next): Promise<void> =>
    orUnhandledRejection({ request: context.req, work: next });
