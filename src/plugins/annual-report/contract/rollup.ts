import { z } from 'zod';
import { aggregateCellSchema, aggregatedIndicatorSchema, reasonsSchema } from './aggregate';
import { listMetaSchema, pageMetaSchema } from './envelope';
import { codeSchema, yearSchema } from './primitives';

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
