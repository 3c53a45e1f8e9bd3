import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import createError from 'http-errors';
import { ALIAS_MESSAGES } from './alias-messages';
import { BINDING_MESSAGES } from './binding-messages';
import { DELIVERY_MESSAGES } from './delivery-messages';
import { EDITING_MESSAGES } from './editing-messages';
import { WAIVER_MESSAGES } from './finding-messages';
import { INTAKE_MESSAGES } from './intake-messages';
import { requestLanguage } from './language';
import { LEDGER_MESSAGES } from './ledger-messages';
import { LIFECYCLE_MESSAGES } from './commands/lifecycle-messages';
import { LIMIT_MESSAGES } from './limit-messages';
import { formatMessage, type Message, type MessageParams } from './message';
import { OUTAGE_MESSAGES } from './commands/outage-messages';
import { OUTLINE_MESSAGES, STRUCTURE_MESSAGES } from './outline-messages';
import { PACK_MESSAGES } from './pack-messages';
import { PHOTOGRAPH_MESSAGES } from './photograph-messages';
import { SECOND_FACTOR_MESSAGES } from './second-factor-messages';
import { SHEET_MESSAGES } from './sheet-messages';
import { TABLE_MESSAGES, VALUE_MESSAGES } from './value-messages';
import { USAGE_MESSAGES } from './commands/usage-messages';

const MESSAGES = {
  ...STRUCTURE_MESSAGES,
  ...OUTLINE_MESSAGES,
  ...USAGE_MESSAGES,
  ...DELIVERY_MESSAGES,
  ...LIFECYCLE_MESSAGES,
  ...PHOTOGRAPH_MESSAGES,
  ...WAIVER_MESSAGES,
  ...LEDGER_MESSAGES,
  ...PACK_MESSAGES,
  ...ALIAS_MESSAGES,
  ...VALUE_MESSAGES,
  ...SHEET_MESSAGES,
  ...LIMIT_MESSAGES,
  ...OUTAGE_MESSAGES,
  ...BINDING_MESSAGES,
  ...EDITING_MESSAGES,
  ...TABLE_MESSAGES,
  ...INTAKE_MESSAGES,
  ...SECOND_FACTOR_MESSAGES,
};

export type ProblemCode = keyof typeof MESSAGES;

export function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && value in MESSAGES;
}

type Problem = { strapi: Core.Strapi; code: ProblemCode; params?: MessageParams; extra?: object };

const describe = ({ strapi, code, params = {}, extra = {} }: Problem) => {
  const message: Message = MESSAGES[code];
  return {
    text: formatMessage({ message, language: requestLanguage({ strapi }), params }),
    details: { code, params, ...extra },
  };
};

/** Errors in the language of whoever is served, with `details.code` and `details.params`. */
export function validationProblem(problem: Problem): errors.ValidationError {
  const { text, details } = describe(problem);
  // The admin panel's forms read the list, empty or not.
  return new errors.ValidationError(text, { errors: [], ...details });
}

export function notFoundProblem(problem: Problem): errors.NotFoundError {
  const { text, details } = describe(problem);
  return new errors.NotFoundError(text, details);
}

/** 401: who asks is not signed in as far as they must be. */
export function unauthorizedProblem(problem: Problem): Error {
  const { text, details } = describe(problem);
  return createError(401, text, { name: 'UnauthorizedError', details });
}

/** 403. Of Strapi's own ForbiddenError its router keeps no word. */
export function forbiddenProblem(problem: Problem): Error {
  const { text, details } = describe(problem);
  return createError(403, text, { name: 'ForbiddenError', details });
}

export function applicationProblem(problem: Problem): errors.ApplicationError {
  const { text, details } = describe(problem);
  return new errors.ApplicationError(text, details);
}

/** 410: it was public and is not any more. Strapi has no error class for it, and keeps the status of any HTTP error. */
export function goneProblem(problem: Problem): Error {
  const { text, details } = describe(problem);
  return createError(410, text, { name: 'GoneError', details });
}

/** 412: the copy that a condition named is not the one that is there. */
export function preconditionProblem(problem: Problem): Error {
  const { text, details } = describe(problem);
  return createError(412, text, { name: 'PreconditionFailedError', details });
}

/** 413: more than is read. */
export function payloadTooLargeProblem(problem: Problem): errors.PayloadTooLargeError {
  const { text, details } = describe(problem);
  return new errors.PayloadTooLargeError(text, details);
}

/** 429: one client asks for too much. */
export function tooManyProblem(problem: Problem): errors.RateLimitError {
  const { text, details } = describe(problem);
  return new errors.RateLimitError(text, details);
}

/** 409: somebody else was faster. Strapi has no error class for it either. */
export function conflictProblem(problem: Problem): Error {
  const { text, details } = describe(problem);
  return createError(409, text, { name: 'ConflictError', details });
}

/** 503: the server lacks what it needs. Strapi's errors have none of it. */
export function unavailableProblem(problem: Problem): Error {
  const { text, details } = describe(problem);
  return createError(503, text, { name: 'ServiceUnavailableError', details });
}
