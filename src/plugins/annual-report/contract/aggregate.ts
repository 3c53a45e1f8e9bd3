import { z } from 'zod';
import { listMetaSchema, pageMetaSchema } from './envelope';
import { AGGREGATIONS, indicatorEntrySchema } from './indicator';
import { codeSchema, keySchema, yearSchema } from './primitives';
import { valueSchema, valueStatusSchema } from './value';

/** The weight that stands for the respondents of the value itself. */
export const RESPONDENTS = 'respondents';

/** How a value over schools was made; `own` is what one school released itself. */
const AGGREGATE_RULES = [...AGGREGATIONS, 'own'] as const;

/** A dictionary entry as an edition froze it: without values, and without the places that print them. */
export const indicatorDefinitionSchema = indicatorEntrySchema.omit({
  values: true,
  change: true,
  occurrences: true,
});

/** What a reader needs to understand an indicator's values over schools. */
const aggregatedIndicatorSchema = indicatorDefinitionSchema
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
const reasonsSchema = z.record(
  z.string(),
  z.object({ zh: z.string().min(1), en: z.string().min(1) }),
);

export type IndicatorDefinition = z.infer<typeof indicatorDefinitionSchema>;
export type AggregatedIndicator = z.infer<typeof aggregatedIndicatorSchema>;
export type AggregateCell = z.infer<typeof aggregateCellSchema>;
export type Reasons = z.infer<typeof reasonsSchema>;

/** What schools can be grouped by. */
export const ROLLUP_GROUPS = ['school', 'district', 'city', 'type'] as const;

const groupSchema = z.object({
  by: z.enum(ROLLUP_GROUPS),
  key: z
    .string()
    .nullable()
    .describe(
      'Identity of the group: the school’s code, the type, or the place with what it lies in, such as `重庆市/渝中区`; null where the reports do not say',
    ),
  label: z.string().min(1).describe('What to print'),
});

export const rollupSchema = z.object({
  year: yearSchema,
  by: z.enum(ROLLUP_GROUPS),
  rows: z
    .array(
      z.object({
        group: groupSchema.nullable().describe('Null on the last row, which is over all schools'),
        cells: z.record(codeSchema, aggregateCellSchema),
      }),
    )
    .describe('The groups in the order of their keys, then all schools together'),
  indicators: z.record(codeSchema, aggregatedIndicatorSchema),
  reasons: reasonsSchema,
});

/** Schools come in pages; other groups come whole. */
export const rollupMetaSchema = listMetaSchema.extend({
  pagination: pageMetaSchema.shape.pagination.optional(),
});

export type RollupGroup = z.infer<typeof groupSchema>;
export type RollupBy = RollupGroup['by'];
export type Rollup = z.infer<typeof rollupSchema>;

const seriesSchema = z.object({
  indicator: codeSchema,
  definition: aggregatedIndicatorSchema,
  reasons: reasonsSchema,
});

/** One indicator of one school over the years that its released reports print. */
export const schoolSeriesSchema = seriesSchema.extend({
  school: z.object({ code: keySchema, name: z.string() }),
  years: z.array(
    valueSchema.extend({
      year: yearSchema,
      respondents: z.int().min(0).nullable(),
      edition: z
        .object({ year: yearSchema, number: z.int().min(1) })
        .describe('The report and its edition that the value stands in'),
      from: z
        .int()
        .nullable()
        .describe('Year of the later report that printed it; null where the year’s own did'),
      change: z.object({
        from: z.int().describe('The year before'),
        absolute: z.number().nullable().describe('In the unit; percentage points for a percent'),
        percent: z.number().nullable(),
        reason: z.string().nullable().describe('Why one of the two is missing: a key of `reasons`'),
      }),
    }),
  ),
});

/** One indicator over all schools, for each year that a released report prints. */
export const allSchoolsSeriesSchema = seriesSchema.extend({
  school: z.null(),
  years: z.array(aggregateCellSchema.extend({ year: yearSchema })),
});

export type SchoolSeries = z.infer<typeof schoolSeriesSchema>;
export type SchoolSeriesYear = SchoolSeries['years'][number];
export type AllSchoolsSeries = z.infer<typeof allSchoolsSeriesSchema>;
