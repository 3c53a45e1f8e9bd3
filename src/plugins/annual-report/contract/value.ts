import { z } from 'zod';

export const VALUE_STATUSES = [
  'final',
  'provisional',
  'estimated',
  'not-applicable',
  'not-collected',
  'suppressed',
] as const;

export const VALUE_ORIGINS = ['reported', 'derived', 'typed'] as const;

export const valueStatusSchema = z.enum(VALUE_STATUSES);
export const valueOriginSchema = z.enum(VALUE_ORIGINS);

export const derivationSchema = z.object({
  formula: z.string(),
  inputs: z.array(z.object({ indicator: z.string(), year: z.int(), value: z.number().nullable() })),
  rounding: z.string(),
});

/** A value with its printed form. `value` is null exactly where `status` says why, or where the kind is text. */
export const valueSchema = z.object({
  value: z.number().nullable(),
  text: z.string().min(1).describe('What to print'),
  status: valueStatusSchema,
  origin: valueOriginSchema.describe('Where the number comes from'),
});

export const cellSchema = valueSchema
  .extend({
    note: z.string().nullable(),
    respondents: z.int().min(0).nullable(),
    method: z.string().nullable(),
  })
  .meta({ id: 'cell' });

export type ValueStatus = z.infer<typeof valueStatusSchema>;
export type CellJson = z.infer<typeof cellSchema>;
