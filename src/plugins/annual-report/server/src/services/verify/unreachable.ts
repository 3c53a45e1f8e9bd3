import type { Core } from '@strapi/strapi';
import { applicationProblem } from '../../messages/problem';

const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** `fetch` says of every failure that it failed, and why in what caused it: with several addresses, once for each. */
const causeOf = (error: unknown): unknown => {
  if (error instanceof AggregateError && error.errors.length > 0) return causeOf(error.errors[0]);
  return error instanceof Error && error.cause instanceof Error ? causeOf(error.cause) : error;
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** `ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:1337`. */
export function fetchFailure(error: unknown): string {
  const cause = causeOf(error);
  const message = cause instanceof Error ? cause.message : String(cause);
  return [codeOf(cause), message].filter((part) => part !== '').join(': ');
}

/** What is wrong with a server that gave no answer, and what to do. */
export function unreachableProblem({
  strapi,
  url,
  error,
}: {
  strapi: Core.Strapi;
  url: string;
  error: unknown;
}): Error {
  const code = UNTRUSTED.has(codeOf(causeOf(error))) ? 'server-untrusted' : 'server-unreachable';
  return applicationProblem({ strapi, code, params: { url, reason: fetchFailure(error) } });
}
