import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { badInputProblem } from '../plugins/annual-report/server/src/http/bad-input';

/** Answers 400 (or 413) with a message, and not 500, when what was sent is what could not be read or stored. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      const problem = badInputProblem({ strapi, error });
      if (!problem) throw error;
      strapi.log.warn(`${context.method} ${context.path} was refused: ${String(error)}`);
      throw problem;
    }
  };
