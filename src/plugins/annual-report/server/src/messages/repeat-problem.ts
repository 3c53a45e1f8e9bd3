import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isHttpError } from 'http-errors';
import { isRecord } from '../../../domain/base/records';
import { goneProblem, isProblemCode, notFoundProblem } from './problem';
import type { MessageParams } from './message';

const GONE = 410;

const isGone = (error: unknown): boolean => isHttpError(error) && error.status === GONE;

/** Whether an error says that something is not there, or is not there any more: as true tomorrow as today. */
export function isAbsence(error: unknown): boolean {
  return error instanceof errors.NotFoundError || isGone(error);
}

/** The same absence in the language of whoever is served now; any other error as it is. */
export function repeatAbsence({ strapi, error }: { strapi: Core.Strapi; error: unknown }): unknown {
  if (!isAbsence(error) || !isRecord(error) || !isRecord(error.details)) return error;
  const { code, params } = error.details;
  if (!isProblemCode(code)) return error;
  // Written by the same functions, from the parameters of the same message.
  const problem = { strapi, code, params: (params ?? {}) as MessageParams };
  return isGone(error) ? goneProblem(problem) : notFoundProblem(problem);
}
