import { z } from 'zod';

/** Node's, of a server that cannot be reached. */
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** PostgreSQL's: class 08 (connections), 57P01 to 57P03 (it stops, crashed, or starts), 53300 (no connection is left). */
const SERVER_CODE = /^(08.{3}|57P0[123]|53300)$/;

/** The driver's own, which have no code. */
const DRIVER_MESSAGE =
  /^(Connection (terminated|ended unexpectedly)|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired)/;

const errorSchema = z.object({
  name: z.string().catch(''),
  code: z.string().catch(''),
  message: z.string().catch(''),
  cause: z.unknown().optional(),
  errors: z.array(z.unknown()).catch([]),
});

const MAX_DEPTH = 5;

/**
 * Whether an error, or what it was caused by, says that the database could not be reached, went away, or had no
 * connection free in time. What a server says about a statement is none.
 */
export function isConnectionLoss(error: unknown, depth = 0): boolean {
  const parsed = errorSchema.safeParse(error);
  if (!parsed.success || depth > MAX_DEPTH) return false;
  const { name, code, message, cause, errors } = parsed.data;
  return (
    SOCKET_CODES.has(code) ||
    SERVER_CODE.test(code) ||
    name === 'KnexTimeoutError' ||
    DRIVER_MESSAGE.test(message) ||
    [cause, ...errors].some((inner) => isConnectionLoss(inner, depth + 1))
  );
}
