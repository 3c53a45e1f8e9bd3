import { z } from 'zod';
import { codeSchema, yearKeySchema } from './primitives';

/** A cell that a trend table prints itself, where its source differs from the observation. */
export const typedCellSchema = z.object({
  text: z.string().min(1),
  value: z.number().nullable(),
});

export const layoutRowSchema = z.object({
  key: z.string().min(1),
  indicator: codeSchema.nullable(),
  label: z.string().min(1),
  seq: z.int().nullable(),
  level: z.int().min(0).max(3),
  parent: z.string().nullable(),
  required: z.boolean(),
  footnote: z.string().nullable(),
  cells: z.record(yearKeySchema, typedCellSchema).optional(),
});

/** The rows of an indicator table in print order, as the content type stores them. */
export const layoutSchema = z.array(layoutRowSchema).superRefine((rows, context) => {
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    if (seen.has(row.key)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'key'],
        message: `duplicate row "${row.key}"`,
      });
    }
    if (row.parent !== null && !seen.has(row.parent)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'parent'],
        message: `parent "${row.parent}" is not a row above this one`,
      });
    }
    seen.add(row.key);
  });
});

export const yearsSchema = z.array(z.int().min(1990).max(2100)).min(1);

export type LayoutRow = z.infer<typeof layoutRowSchema>;
export type TypedCell = z.infer<typeof typedCellSchema>;
