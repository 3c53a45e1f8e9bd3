import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { badInputProblem } from '../plugins/annual-report/server/src/http/bad-input';

/**
 * Answers 400 (or 413) with a message, and not 500, when what was sent is what could not be read or stored. The
 * stack is in the log: a fault of a handler can look like a request of another shape.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      const problem = badInputProblem({ strapi, path: context.path, error });
      if (!problem) throw error;
      const { stack } = error as Error;
      strapi.log.warn(`${context.method} ${context.path} was refused: ${stack ?? String(error)}`);
      throw problem;
    }
  };
