import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { findInputFlaw, MAX_DEPTH } from '../plugins/annual-report/server/src/http/input-flaw';
import { validationProblem } from '../plugins/annual-report/server/src/messages/problem';

type Named = { originalFilename: unknown };

/** The public contract has its own words for what is wrong with an address, and takes nothing else. */
const PUBLIC = '/api/annual-report/';

/** Refuses what no handler can store or walk, wherever it stands: in the path, the query, the body or a form. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next): Promise<void> => {
    if (context.path.startsWith(PUBLIC)) {
      await next();
      return;
    }
    const { query } = context;
    const body: unknown = context.request.body;
    const files = (context.request.files ?? {}) as Record<string, Named | Named[]>;
    const file = Object.values(files)
      .flat()
      .map(({ originalFilename }) => originalFilename);
    const path = decodeURIComponent(context.path);
    const flaw = findInputFlaw({ input: { path, query, body, file } });
    if (!flaw) {
      await next();
      return;
    }
    throw flaw.flaw === 'nul'
      ? validationProblem({ strapi, code: 'input-with-nul', params: { place: flaw.place } })
      : validationProblem({ strapi, code: 'input-too-deep', params: { limit: MAX_DEPTH } });
  };
