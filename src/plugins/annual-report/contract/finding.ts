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

/** Against the newest readable edition: whether it stood then, with other words or numbers, or not at all. */
export const NEWS = ['known', 'changed', 'new'] as const;

export const newsSchema = z
  .enum(NEWS)
  .nullable()
  .describe('Null where no edition says what stood in it');

/** What a waiver says of the finding that it accepts. */
export const foundThingSchema = z.object({
  check: z.string(),
  place: z.object({
    type: placeSchema.shape.type,
    key: z.string(),
    row: z.string().nullable(),
    year: z.int().nullable(),
  }),
  quote: z.string().nullable(),
  numbers: z.array(
    z.object({
      text: z.string(),
      indicator: z.string().nullable(),
      year: z.int().nullable(),
    }),
  ),
});

/** Why a waiver holds for nothing any more. */
export const LAPSE_CAUSES = ['check-gone', 'is-error', 'changed', 'not-found'] as const;

const lapsedWaiverSchema = z.object({
  id: sha256Schema.describe('Under which it is taken back'),
  cause: z.enum(LAPSE_CAUSES),
  check: z.string(),
  place: z.object({
    type: placeSchema.shape.type,
    key: z.string(),
    title: z.string().nullable().describe('Null where there is no such document any more'),
    label: z.string().nullable(),
  }),
  quote: z.string().nullable(),
  numbers: z.array(z.string()),
  reason: z.string(),
  name: z.string(),
  at: z.string(),
});

/** What probably lies behind the findings of a group, and how many of them it would explain. */
const causeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    indicator: z.string(),
    name: z.string(),
    year: z.int(),
    text: z.string().nullable().describe('As printed'),
    explains: z.int().min(1),
  }),
  z.object({ kind: z.literal('sentence'), quote: z.string(), explains: z.int().min(1) }),
  z.object({ kind: z.literal('place'), explains: z.int().min(1) }),
]);

export const findingSchema = z.object({
  id: sha256Schema.describe('Hash of the identity: other words or numbers give another finding'),
  check: z.string(),
  family: z.enum(CHECK_FAMILIES),
  severity: z.enum(SEVERITIES),
  canBeOverridden: z.boolean().describe('An error that can pass with a reason that is published'),
  place: placeSchema,
  quote: z.string().nullable(),
  numbers: z.array(numberSchema),
  messages: bilingualSchema,
  advice: bilingualSchema,
  fixes: z.array(fixSchema).optional(),
  waiver: z
    .object({ reason: z.string(), name: z.string(), at: z.string() })
    .nullable()
    .describe('Of an error: its override'),
});

/** A finding as a report lists it. */
const listedFindingSchema = findingSchema.extend({
  group: z.int().min(0).describe('Index in `meta.groups`'),
  news: newsSchema,
  waivedAs: z.array(sha256Schema).describe('Ids under which its waivers are taken back'),
});

/** What the admin panel is told of a report's findings. */
export const findingsResponseSchema = z.object({
  data: z.array(listedFindingSchema),
  meta: z.object({
    status: z.enum(CONTENT_STATUSES),
    groups: z
      .array(z.object({ cause: causeSchema.nullable() }))
      .describe('Findings that probably have one cause; null for one that stands alone'),
    edition: z
      .object({ number: z.int(), releasedAt: z.string() })
      .nullable()
      .describe('Against which findings are new; null where none says what stood in it'),
    lapsedWaivers: z.array(lapsedWaiverSchema),
    counts: z
      .object({
        errors: z.int().min(0),
        warnings: z.int().min(0),
        notes: z.int().min(0),
        waived: z.int().min(0),
      })
      .describe('A waived or overridden finding counts as waived alone'),
  }),
});

/** What each check looks for, so that a page can explain it. */
export const checksResponseSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      family: z.enum(CHECK_FAMILIES),
      severity: z.enum(SEVERITIES),
      canBeOverridden: z.boolean(),
      name: bilingualSchema,
      advice: bilingualSchema,
      limits: bilingualSchema,
    }),
  ),
});

/** Characters of the reason that a waiver or an override gives. */
export const MAX_WAIVER_REASON = 1000;

export type FixJson = z.infer<typeof fixSchema>;
/** Findings that are waived at once, or waivers that are taken back at once. */
export const MAX_WAIVED_AT_ONCE = 500;

export const waivedResponseSchema = z.object({ data: z.object({ waived: z.int().min(0) }) });

export const takenBackResponseSchema = z.object({ data: z.object({ takenBack: z.int().min(1) }) });

export type AcceptedThing = z.infer<typeof foundThingSchema>;
export type News = (typeof NEWS)[number];
export type LapseCause = (typeof LAPSE_CAUSES)[number];
export type LapsedWaiver = z.infer<typeof lapsedWaiverSchema>;
export type FindingJson = z.infer<typeof findingSchema>;
export type ListedFinding = z.infer<typeof listedFindingSchema>;
export type FindingCauseJson = z.infer<typeof causeSchema>;
export type FindingsResponse = z.infer<typeof findingsResponseSchema>;
export type ChecksResponse = z.infer<typeof checksResponseSchema>;
