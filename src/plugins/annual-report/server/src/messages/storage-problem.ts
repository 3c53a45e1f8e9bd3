import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { type ProblemCode, unavailableProblem } from './problem';

const CLOSED = ['EACCES', 'EPERM', 'EROFS'];
/** Of the system, and of PostgreSQL. */
const FULL = ['ENOSPC', 'EDQUOT', '53100'];

const errorSchema = z.object({ code: z.string() });

const codeOf = (error: unknown): ProblemCode | null => {
  const parsed = errorSchema.safeParse(error);
  if (!parsed.success) return null;
  if (FULL.includes(parsed.data.code)) return 'disk-full';
  return CLOSED.includes(parsed.data.code) ? 'uploads-closed' : null;
};

/**
 * 503 for an error of the disk that an administrator has to see to; null for any other. Which file it was is written
 * to the log, and told nobody.
 */
export function storageProblem({
  strapi,
  error,
}: {
  strapi: Core.Strapi;
  error: unknown;
}): Error | null {
  const code = codeOf(error);
  if (code === null) return null;
  strapi.log.error(`A file could not be used: ${String(error)}`);
  return unavailableProblem({ strapi, code });
}
