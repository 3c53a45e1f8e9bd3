import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import createError from 'http-errors';
import type { Context, Next } from 'koa';
import { isFirstWord } from '../../../../domain/base/first-words';
import { createPageService } from '../../services/pages/page-service';
import { readerAssetsOf, type ReaderAsset } from '../../services/pages/reader-assets';
import type { Found } from '../find-endpoint';
import { codingFor } from '../reply';
import { servingOf } from '../serving';
import { mayRead } from '../uploads/may-read';
import { findPage } from './find-page';
import { pageHeaders } from './page-headers';
import { describeProblem } from './page-problem';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** What was set by now belongs to other answers: a page has its own. */
const clearHeaders = (context: Context): void => {
  for (const name of context.res.getHeaderNames()) context.remove(name);
};

const sendAsset = (
  context: Context,
  { asset, isFixed }: { asset: ReaderAsset; isFixed: boolean },
): void => {
  const coding = codingFor({ headers: context.req.headers });
  clearHeaders(context);
  context.vary('Accept-Encoding');
  context.set('Cache-Control', isFixed ? FOR_EVER : 'no-cache');
  context.set('X-Content-Type-Options', 'nosniff');
  if (coding !== 'identity') context.set('Content-Encoding', coding);
  context.status = 200;
  context.type = asset.contentType;
  context.body = asset.bytes[coding];
};

const withoutSlash = ({ path }: Context): string | null =>
  path.length > 1 && path.endsWith('/') && !path.startsWith('//') ? path.slice(0, -1) : null;

/** Whether a person asked for an address that nothing answers, in a browser. */
const isUnanswered = (context: Context): boolean =>
  context.status === 404 &&
  (context.body === null || context.body === undefined) &&
  context.accepts('json', 'html') === 'html' &&
  !isFirstWord(context.path.split('/')[1] ?? '');

/**
 * Serves the pages of released reports, the ordinary way: what the hot path does not send, errors among it. Pages
 * are open to whoever may have the JSON that they show.
 */
export function createServePages({ strapi }: { strapi: Core.Strapi }) {
  const requireAccess = async (context: Context, { endpoint }: Found): Promise<void> => {
    const { delivery } = servingOf({ strapi });
    const handlers = [endpoint.handler];
    if (delivery.isOpen(endpoint) || (await delivery.isPublic(handlers))) return;
    if (await mayRead({ strapi, context, handlers })) return;
    throw createError(403, '');
  };

  const sendProblem = async (
    context: Context,
    error: unknown,
    params: Readonly<Record<string, string>>,
  ): Promise<void> => {
    const { delivery } = servingOf({ strapi });
    const problem = await describeProblem({ strapi, delivery, error, params });
    if (problem.status >= 500) strapi.log.error(`${context.path}: ${String(error)}`);
    clearHeaders(context);
    context.set(pageHeaders({}));
    context.set('Cache-Control', 'no-store');
    context.status = problem.status;
    context.type = 'text/html; charset=utf-8';
    context.body = createPageService({ strapi }).problem(problem);
  };

  const sendPage = async (context: Context, found: Found): Promise<void> => {
    clearHeaders(context);
    try {
      await requireAccess(context, found);
      Object.assign(context, { params: found.params });
      await servingOf({ strapi }).respond({ context, endpoint: found.endpoint });
    } catch (error) {
      await sendProblem(context, error, found.params);
    }
  };

  return async (context: Context, next: Next): Promise<void> => {
    const isAsked = context.method === 'GET' || context.method === 'HEAD';
    const asset = isAsked ? readerAssetsOf({ strapi }).find({ path: context.path }) : null;
    const found = isAsked ? findPage({ url: context.url }) : null;
    const plain = isAsked ? withoutSlash(context) : null;
    if (asset) sendAsset(context, asset);
    else if (found) await sendPage(context, found);
    else if (plain !== null && findPage({ url: plain })) {
      context.status = 308;
      context.redirect(`${plain}${context.search}`);
    } else {
      await next();
      if (isAsked && isUnanswered(context)) {
        await sendProblem(context, new errors.NotFoundError(''), {});
      }
    }
  };
}
