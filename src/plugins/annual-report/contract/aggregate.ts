import { z } from 'zod';
import { AGGREGATIONS, indicatorEntrySchema } from './indicator';
import { codeSchema } from './primitives';
import { valueStatusSchema } from './value';

/** The weight that stands for the respondents of the value itself. */
export const RESPONDENTS = 'respondents';

/** How a value over schools was made; `own` is what one school released itself. */
export const AGGREGATE_RULES = [...AGGREGATIONS, 'own'] as const;

/** A dictionary entry as an edition froze it: without values, and without the places that print them. */
export const indicatorDefinitionSchema = indicatorEntrySchema.omit({
  values: true,
  change: true,
  occurrences: true,
});

/** What a reader needs to understand an indicator's values over schools. */
export const aggregatedIndicatorSchema = indicatorDefinitionSchema
  .omit({ aggregationWeight: true })
  .extend({
    weight: z
      .string()
      .nullable()
      .describe(
        'Of a weighted mean: the code that it is weighted by, or `respondents`; null for other rules',
      ),
    rounding: z
      .string()
      .describe('`exact` for a sum; `half-up:` and the number of decimals for means and formulas'),
  })
  .meta({ id: 'aggregatedIndicator' });

export const aggregateCellSchema = z
  .object({
    value: z
      .number()
      .nullable()
      .describe('The nearest JSON number; `text` has every digit of a very long sum'),
    text: z.string().min(1).describe('What to print'),
    status: valueStatusSchema.describe('The weakest among the values that were put together'),
    rule: z.enum(AGGREGATE_RULES).describe('How the value was made; `own`: by the school itself'),
    reason: z
      .string()
      .nullable()
      .describe('Why the value is missing or speaks for some schools only: a key of `reasons`'),
    schools: z.object({
      reported: z.int().min(0).describe('Schools whose values are in it'),
      expected: z.int().min(0).describe('Schools that have released any report'),
    }),
    weight: z.number().nullable().describe('Of a weighted mean: the sum of the weights'),
    inputs: z
      .array(z.object({ indicator: codeSchema, year: z.int(), value: z.number() }))
      .nullable()
      .describe('Of a formula: the sums over the same schools that it was computed from'),
    from: z
      .array(z.object({ report: z.int(), schools: z.int().min(1) }))
      .describe('Schools whose value was printed by the report of a later year, by that year'),
  })
  .meta({ id: 'aggregateCell' });

/** Words for the reasons that occur in an answer, by their code. */
export const reasonsSchema = z.record(
  z.string(),
  z.object({ zh: z.string().min(1), en: z.string().min(1) }),
);

export type IndicatorDefinition = z.infer<typeof indicatorDefinitionSchema>;
export type AggregatedIndicator = z.infer<typeof aggregatedIndicatorSchema>;
export type AggregateCell = z.infer<typeof aggregateCellSchema>;
export type Reasons = z.infer<typeof reasonsSchema>;
