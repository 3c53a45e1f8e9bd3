import { z } from 'zod';
import { bilingualSchema } from './pack';
import { sha256Schema } from './primitives';
import { CONTENT_STATUSES } from './envelope';

export const SEVERITIES = ['error', 'warning', 'note'] as const;

export const CHECK_FAMILIES = [
  'complete',
  'arithmetic',
  'time',
  'text',
  'form',
  'privacy',
] as const;

export const placeSchema = z.object({
  type: z.enum(['report', 'chapter', 'case', 'image', 'indicator-table', 'indicator']),
  id: z.string().describe('Document id; of an indicator, its code'),
  key: z.string(),
  title: z.string(),
  label: z.string().nullable().describe('As printed: 1.3, 案例 5, 图 3, 附表 2'),
  chapter: z.string().nullable(),
  field: z.string().optional(),
  row: z.string().optional(),
  indicator: z.string().optional().describe('Of the row'),
  year: z.int().optional(),
});

const numberSchema = z.object({
  label: z.string(),
  text: z.string(),
  value: z.number().nullable(),
  indicator: z.string().optional(),
  year: z.int().optional(),
});

const fixPlaceSchema = z.object({
  place: placeSchema,
  start: z.int().min(0),
  end: z.int().min(0),
  old: z.string(),
});

/** What would put a finding right; it is sent back as it is to be taken. */
export const fixSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replace'), words: z.string(), at: z.array(fixPlaceSchema) }),
  z.object({
    kind: z.literal('bind'),
    words: z.string().describe('The token'),
    at: z.array(fixPlaceSchema),
    name: z.string(),
    year: z.int(),
  }),
  z.object({
    kind: z.literal('cell'),
    indicator: z.string(),
    name: z.string(),
    year: z.int(),
  }),
]);

export const findingSchema = z.object({
  id: sha256Schema.describe('Hash of the identity: other words or numbers give another finding'),
  check: z.string(),
  family: z.enum(CHECK_FAMILIES),
  severity: z.enum(SEVERITIES),
  place: placeSchema,
  quote: z.string().nullable(),
  numbers: z.array(numberSchema),
  messages: bilingualSchema,
  advice: bilingualSchema,
  fixes: z.array(fixSchema).optional(),
  waiver: z.object({ reason: z.string(), name: z.string(), at: z.string() }).nullable(),
});

/** What the admin panel is told of a report's findings. */
export const findingsResponseSchema = z.object({
  data: z.array(findingSchema),
  meta: z.object({
    status: z.enum(CONTENT_STATUSES),
    counts: z
      .object({
        errors: z.int().min(0),
        warnings: z.int().min(0),
        notes: z.int().min(0),
        waived: z.int().min(0),
      })
      .describe('A waived finding counts as waived alone'),
  }),
});

/** What each check looks for, so that a page can explain it. */
export const checksResponseSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      family: z.enum(CHECK_FAMILIES),
      severity: z.enum(SEVERITIES),
      name: bilingualSchema,
      advice: bilingualSchema,
      limits: bilingualSchema,
    }),
  ),
});

/** Characters of the reason that a waiver gives. */
export const MAX_WAIVER_REASON = 1000;

export type FixJson = z.infer<typeof fixSchema>;
export type FindingJson = z.infer<typeof findingSchema>;
export type FindingsResponse = z.infer<typeof findingsResponseSchema>;
export type ChecksResponse = z.infer<typeof checksResponseSchema>;
