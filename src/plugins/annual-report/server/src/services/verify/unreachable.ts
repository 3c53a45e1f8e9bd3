import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { applicationProblem } from '../../messages/problem';

const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

type Failure = { code: string; message: string };

const errorSchema = z.object({
  code: z.string().catch(''),
  message: z.string(),
  cause: z.unknown().optional(),
  errors: z.array(z.unknown()).catch([]),
});

/** `fetch` says of every failure that it failed, and why in what caused it: with several addresses, once for each. */
const causeOf = (error: unknown): Failure => {
  const parsed = errorSchema.safeParse(error);
  if (!parsed.success) return { code: '', message: String(error) };
  const { code, message, cause, errors } = parsed.data;
  const [inner] = errors.length > 0 ? errors : [cause];
  return inner === undefined ? { code, message } : causeOf(inner);
};

/** `ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:1337`. */
export function fetchFailure(error: unknown): string {
  const { code, message } = causeOf(error);
  return code === '' ? message : `${code}: ${message}`;
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
  const code = UNTRUSTED.has(causeOf(error).code) ? 'server-untrusted' : 'server-unreachable';
  return applicationProblem({ strapi, code, params: { url, reason: fetchFailure(error) } });
}
