import { z } from 'zod';
import { valueStatusSchema } from '../value';
import { bilingualSchema } from './values';

/** What is wrong with a file of values, and where. A warning does not stop the import. */
export const importProblemSchema = z.object({
  severity: z.enum(['error', 'warning']),
  sheet: z.string(),
  /** From 1, as spreadsheets count; null where it is the whole sheet or a row that is missing. */
  row: z.int().nullable(),
  column: z.object({ letters: z.string(), name: z.string() }).nullable(),
  /** What stands there. */
  quote: z.string(),
  code: z.string(),
  messages: bilingualSchema,
});

const sideSchema = z.object({
  value: z.number().nullable(),
  text: z.string().nullable(),
  status: valueStatusSchema,
  respondents: z.int().nullable(),
  method: z.string().nullable(),
  note: z.string().nullable(),
  printed: z.string(),
});

/** What an import would do to one value. */
export const importDifferenceSchema = z.object({
  indicator: z.string(),
  year: z.int(),
  label: z.string(),
  unit: z.string().nullable(),
  sheet: z.string(),
  row: z.int(),
  kind: z.enum(['added', 'changed', 'same']),
  /** Of the value as it stands; null where there is none. */
  revision: z.int().nullable(),
  old: sideSchema.nullable(),
  new: sideSchema,
});

/** What an import would do to one private remark; `old` is empty where there is none. */
export const remarkDifferenceSchema = z.object({
  indicator: z.string(),
  year: z.int(),
  label: z.string(),
  old: z.string(),
  new: z.string(),
});

/** `POST …/import?dryRun=true`: nothing is written. */
export const importTrialSchema = z.object({
  data: z.object({
    problems: z.array(importProblemSchema),
    differences: z.array(importDifferenceSchema),
    remarks: z.array(remarkDifferenceSchema),
    counts: z.object({
      added: z.int(),
      changed: z.int(),
      same: z.int(),
      errors: z.int(),
      warnings: z.int(),
    }),
  }),
});

export type ImportProblem = z.infer<typeof importProblemSchema>;
export type RemarkDifference = z.infer<typeof remarkDifferenceSchema>;
export type ImportSide = z.infer<typeof sideSchema>;
export type ImportDifference = z.infer<typeof importDifferenceSchema>;
export type ImportTrial = z.infer<typeof importTrialSchema>['data'];
