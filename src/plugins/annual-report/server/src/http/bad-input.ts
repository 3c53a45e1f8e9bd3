import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { Message } from '../messages/message';
import { payloadTooLargeProblem, validationProblem } from '../messages/problem';
import { isDataException } from '../messages/data-exception';

/** What the parser of forms throws. */
const formErrorSchema = z.object({ code: z.int().min(1000), httpCode: z.int() });

const TOO_LARGE = 413;

const FORM_REASON = {
  zh: '缺少分隔标记（boundary），或内容残缺',
  en: 'it has no boundary, or a part of it is missing',
} satisfies Message;

/** Strapi's own handlers take for granted that what they are sent has the shape that the panel gives it. */
const OF_STRAPI = /^\/(admin|content-manager|email|i18n|upload|users-permissions)\//i;

/** What readers of Strapi's own requests throw, and its database where a needed column is given nothing. */
const SHAPE_ERRORS = new Set(['ZodError', 'NotNullError']);

/** A `TypeError` with a cause is of a request of our own that failed, as `fetch` gives it. */
const isOfOtherShape = (error: unknown): boolean =>
  error instanceof Error &&
  (SHAPE_ERRORS.has(error.name) || (error instanceof TypeError && error.cause === undefined));

/** An error that the request itself is to blame for, in words; null for any other. */
export function badInputProblem({
  strapi,
  path,
  error,
}: {
  strapi: Core.Strapi;
  path: string;
  error: unknown;
}): Error | null {
  if (error instanceof errors.ApplicationError) return null;
  if (error instanceof URIError) return validationProblem({ strapi, code: 'path-unreadable' });
  if (isDataException(error)) {
    return validationProblem({ strapi, code: 'input-unstorable' });
  }
  if (OF_STRAPI.test(path) && isOfOtherShape(error)) {
    return validationProblem({ strapi, code: 'input-of-other-shape' });
  }
  const form = formErrorSchema.safeParse(error);
  if (!form.success) return null;
  return form.data.httpCode === TOO_LARGE
    ? payloadTooLargeProblem({ strapi, code: 'form-too-large' })
    : validationProblem({ strapi, code: 'form-unreadable', params: { reason: FORM_REASON } });
}
