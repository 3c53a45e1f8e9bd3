import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { validationProblem } from '../messages/problem';
import { requestMessage } from '../messages/request-messages';

const nameAndPlace = (issue: z.core.$ZodIssue): { name: string; place: string } =>
  issue.code === 'unrecognized_keys'
    ? { name: 'unknown-parameter', place: issue.keys.join(', ') }
    : { name: issue.message, place: issue.path.join('.') };

/**
 * Parses parameters of a request.
 * @throws ValidationError (400) that names the first parameter that is wrong or unknown
 */
export function parseRequest<Schema extends z.ZodType>({
  strapi,
  schema,
  input,
}: {
  strapi: Core.Strapi;
  schema: Schema;
  input: unknown;
}): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const { name, place } = issue ? nameAndPlace(issue) : { name: '', place: '' };
  const params = { parameter: place, reason: requestMessage({ name }) };
  throw validationProblem({ strapi, code: 'bad-request', params });
}
