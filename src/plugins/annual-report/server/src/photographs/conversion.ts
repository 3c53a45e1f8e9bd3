import { z } from 'zod';
import { isProblemCode, type ProblemCode } from '../messages/problem';

/** What the process that converts a photograph answers: a JPEG with nothing beside it but its moment and colours. */
export const conversionSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    jpeg: z.custom<Uint8Array>((given) => given instanceof Uint8Array),
  }),
  z.object({
    ok: z.literal(false),
    code: z.custom<ProblemCode>(isProblemCode),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);

export type Conversion = z.infer<typeof conversionSchema>;
