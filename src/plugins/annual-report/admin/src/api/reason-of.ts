import { z } from 'zod';

const problemSchema = z.object({
  message: z.string(),
  details: z.looseObject({ code: z.string() }),
});

/**
 * What the server says of a request that it refused, in its reader's language; null when it said nothing that
 * is meant for people: the network failed, or the server.
 */
export function reasonOf(error: unknown): string | null {
  const problem = problemSchema.safeParse(error);
  return problem.success ? problem.data.message : null;
}
