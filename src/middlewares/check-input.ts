import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { findInputFlaw, MAX_DEPTH } from '../plugins/annual-report/server/src/http/input-flaw';
import { validationProblem } from '../plugins/annual-report/server/src/messages/problem';

/** Refuses what no handler can store or walk, wherever it stands: in the path, the query, the body or a form. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next): Promise<void> => {
    const { query, files, body } = context.request as Context['request'] & { body?: unknown };
    const names = Object.entries(files ?? {}).map(([field, sent]) => [
      field,
      [sent].flat().map(({ originalFilename }) => originalFilename),
    ]);
    const path = decodeURIComponent(context.path);
    const flaw = findInputFlaw({ input: { path, query, body, file: Object.fromEntries(names) } });
    if (!flaw) return next();
    throw flaw.flaw === 'nul'
      ? validationProblem({ strapi, code: 'input-with-nul', params: { place: flaw.place } })
      : validationProblem({ strapi, code: 'input-too-deep', params: { limit: MAX_DEPTH } });
  };
