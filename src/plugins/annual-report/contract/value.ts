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

/**
 * How a value follows from others. It stands beside a reported value too, where the two can be compared; never
 * beside a suppressed one, which it would give away.
 */
export const derivationSchema = z.object({
  formula: z.string(),
  inputs: z.array(z.object({ indicator: z.string(), year: z.int(), value: z.number().nullable() })),
  rounding: z.string().describe('`half-up:` and the number of decimals, such as `half-up:1`'),
  value: z
    .number()
    .nullable()
    .describe('What the formula gives, rounded; null where it gives nothing'),
  reason: z
    .string()
    .nullable()
    .describe(
      'Why it gives nothing: `division-by-zero`, `missing-input`, `not-applicable-input`, `suppressed-input` or `too-large`; null where `value` is a number',
    ),
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
export type ValueOrigin = z.infer<typeof valueOriginSchema>;
export type Derivation = z.infer<typeof derivationSchema>;
export type CellJson = z.infer<typeof cellSchema>;
