import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { validationProblem } from '../messages/problem';

/**
 * Parses parameters of a request.
 * @throws ValidationError (400) that names the first parameter that is wrong or unknown
 */
export const parseRequest = <Schema extends z.ZodType>({
  strapi,
  schema,
  input,
}: {
  strapi: Core.Strapi;
  schema: Schema;
  input: unknown;
}): z.output<Schema> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const reason = [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
  throw validationProblem({ strapi, code: 'bad-request', params: { reason } });
};
