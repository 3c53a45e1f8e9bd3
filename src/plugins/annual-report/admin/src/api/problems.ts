import { z } from 'zod';

const refusalSchema = z.object({
  status: z.int().optional(),
  message: z.string().optional(),
  details: z.unknown().optional(),
});

/** What a request ended with: its status where there was an answer, the server's sentence, and details. */
export type Refusal = { status: number | null; message: string | null; details: unknown };

/** Reads what Strapi's requests fail with. The sentence is the server's own, if it gave one. */
export function readRefusal({ error }: { error: unknown }): Refusal {
  const read = refusalSchema.safeParse(error);
  if (!read.success) return { status: null, message: null, details: null };
  const { status = null, message = '', details = null } = read.data;
  return { status, message: status === null || message === '' ? null : message, details };
}
