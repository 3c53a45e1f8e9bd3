import { z } from 'zod';
import { aggregateCellSchema, aggregatedIndicatorSchema, reasonsSchema } from './aggregate';
import { codeSchema, keySchema, yearSchema } from './primitives';
import { valueSchema } from './value';

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
