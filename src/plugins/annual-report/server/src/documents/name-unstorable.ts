import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Message } from '../messages/message';
import { validationProblem } from '../messages/problem';
import type { DocumentRule } from './context';

/** PostgreSQL's class 22: a number out of range, a text too long, a character that it has no room for. */
const dataExceptionSchema = z.object({ code: z.string().regex(/^22/) });

/** Turns the database's refusal of a value into words; whatever else fails is left as it is. */
export const createNameUnstorable =
  ({ strapi, what }: { strapi: Core.Strapi; what: Message }): DocumentRule =>
  async (_context, next) => {
    try {
      return await next();
    } catch (error) {
      if (!dataExceptionSchema.safeParse(error).success) throw error;
      strapi.log.warn(`A value could not be stored: ${String(error)}`);
      throw validationProblem({ strapi, code: 'value-unstorable', params: { what } });
    }
  };
