import { z } from 'zod';
import { personSchema } from './values';

/** Longest private remark on a value, in characters. */
export const MAX_REMARK = 2000;

/** A version of a private remark on a value. Empty where it was taken away. */
export const valueRemarkSchema = z.object({
  /** Of the version: whoever writes the next says which one they saw. */
  id: z.string(),
  indicator: z.string(),
  year: z.int(),
  text: z.string(),
  at: z.iso.datetime(),
  by: personSchema,
});

/** `GET …/remarks`: the newest version of each remark on a value of the report's tables. */
export const valueRemarksSchema = z.object({ data: z.array(valueRemarkSchema) });

/** `PUT …/remarks/:indicator/:valueYear`: the version that stands now. */
export const remarkWrittenSchema = z.object({ data: valueRemarkSchema });

export type ValueRemark = z.infer<typeof valueRemarkSchema>;
