import { z } from 'zod';

const dataExceptionSchema = z.object({ code: z.string().regex(/^22/), severity: z.string() });

/**
 * Whether an error is PostgreSQL's class 22: a number out of range, a text too long, a character that a column has no
 * room for, an argument that no function can take.
 */
export function isDataException(error: unknown): boolean {
  return dataExceptionSchema.safeParse(error).success;
}
