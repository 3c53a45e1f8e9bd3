import { z } from 'zod';
import { codeSchema } from '../../../contract/primitives';
import { VALUE_STATUSES } from '../../../contract/value';
import { named, reportParams, tableParams, yearParam } from './request-schemas';

/** Of one request; the form of a large table sends what changed, not the table. */
const MAX_CELLS = 5000;
const MAX_REASON = 500;

const revision = z.int(named('cells')).min(1, named('cells'));

const cellKeyShape = {
  indicator: z.string(named('cells')).max(128, named('cells')),
  year: z.int(named('cells')),
};

const cell = z.strictObject({
  ...cellKeyShape,
  revision: revision.nullable(),
  value: z.number().nullable().optional(),
  text: z.string().nullable().optional(),
  status: z.enum(VALUE_STATUSES).optional(),
  respondents: z.number().nullable().optional(),
  method: z.string().nullable().optional(),
  note: z.string().nullable().optional(),
});

/** Without control characters: PostgreSQL has no room for a NUL. */
export const reasonSchema = z
  .string()
  .trim()
  .max(MAX_REASON, named('reason'))
  .regex(/^\P{Cc}*$/u, named('reason'))
  .nullable()
  .default(null);

export const cellsSchema = z
  .array(cell, named('cells'))
  .min(1, named('cells'))
  .max(MAX_CELLS, named('cells'));

export const writeBody = z.strictObject({
  cells: cellsSchema,
  reason: reasonSchema,
});

export const checkBody = z.strictObject({ cells: cellsSchema });

const reviewCell = z.strictObject({ ...cellKeyShape, revision: revision.optional() });
const tableKey = tableParams.shape.key;

export const reviewBody = z.discriminatedUnion(
  'scope',
  [
    z.strictObject({
      scope: z.literal('cells'),
      cells: z.array(reviewCell, named('cells')).max(MAX_CELLS, named('cells')),
    }),
    z.strictObject({ scope: z.literal('table'), table: tableKey }),
    z.strictObject({ scope: z.literal('report') }),
  ],
  named('scope'),
);

export const tableQuery = z.strictObject({ table: tableKey.optional() });

export const historyParams = reportParams.extend({
  indicator: z
    .string()
    .max(128, named('indicator'))
    .refine((code) => codeSchema.safeParse(code).success, named('indicator')),
  valueYear: yearParam,
});

export const templateQuery = z.strictObject({
  format: z.enum(['xlsx', 'csv'], named('format')).default('xlsx'),
});

export const importQuery = z.strictObject({
  dryRun: z
    .enum(['true', 'false'], named('true-or-false'))
    .default('true')
    .transform((word) => word === 'true'),
});

/** Differences that a trial import showed: what is imported then must still be these. */
export const seenSchema = z.array(
  z.object({ ...cellKeyShape, revision: revision.nullable() }),
  named('cells'),
);
