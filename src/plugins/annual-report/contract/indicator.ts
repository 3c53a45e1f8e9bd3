import { z } from 'zod';
import { yearKeySchema } from './primitives';
import { derivationSchema, valueSchema } from './value';

export const INDICATOR_KINDS = ['count', 'amount', 'percent', 'ratio', 'text'] as const;
export const AGGREGATIONS = ['sum', 'formula', 'weighted', 'none'] as const;
export const DIRECTIONS = ['higher', 'lower', 'neither'] as const;

export const CHANGE_REASONS = ['zero-base', 'percentage-points'] as const;

/** How a value moved from one year to another. */
export const changeSchema = z.object({
  from: z.int(),
  to: z.int(),
  absolute: z.number().describe('In the unit; percentage points for a percent'),
  percent: z.number().nullable().describe('Null over a base of zero and for percents'),
  reason: z
    .enum(CHANGE_REASONS)
    .nullable()
    .optional()
    .describe(
      'Why there is no percent: the base is zero, or the change is in percentage points. Since 1.1.0; editions released before have none',
    ),
});

/** An indicator of the dictionary with all its values in this report and the places that print it. */
export const indicatorEntrySchema = z
  .object({
    name: z.string(),
    unit: z.string().nullable(),
    kind: z.enum(INDICATOR_KINDS),
    decimals: z.int().min(0).max(6),
    definition: z.string().nullable(),
    source: z.string().nullable(),
    direction: z.enum(DIRECTIONS),
    aggregation: z.enum(AGGREGATIONS),
    aggregationWeight: z
      .string()
      .nullable()
      .optional()
      .describe(
        'What a weighted mean over schools is weighted by: a code, or `respondents`, which null means too. Since 1.1.0; editions released before have none',
      ),
    formula: z.string().nullable(),
    values: z.record(
      yearKeySchema,
      valueSchema.extend({ derivation: derivationSchema.nullable() }),
    ),
    change: changeSchema.nullable(),
    occurrences: z.array(
      z.union([
        z.object({ table: z.string() }),
        z.object({ chapter: z.string() }),
        z.object({ case: z.int().min(1).describe('Number of the case') }),
        z.object({ image: z.string().describe('Key of the image whose caption uses it') }),
        z.object({ report: z.enum(['title', 'subtitle', 'statement']) }),
      ]),
    ),
  })
  .meta({ id: 'indicator' });

export type IndicatorEntryJson = z.infer<typeof indicatorEntrySchema>;
export type ChangeJson = z.infer<typeof changeSchema>;
export type IndicatorKind = IndicatorEntryJson['kind'];
