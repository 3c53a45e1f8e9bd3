import { z } from 'zod';
import { unreleasedChangesSchema } from '../changes/change-lists';
import { editionListItemSchema, linksSchema, previewMetaSchema } from '../envelope';
import { sha256Schema } from '../primitives';

const instant = z.iso.datetime();

export const adminEditionsSchema = z.object({
  /** Newest first. */
  editions: z.array(editionListItemSchema),
  /** Addresses of the latest edition for everybody; null while there is none to read. */
  links: linksSchema.nullable(),
  /** Whether everybody may read released reports. */
  isPublic: z.boolean(),
});

/** `GET …/editions`: every edition of a report, for the desk. */
export const adminEditionsResponseSchema = z.object({ data: adminEditionsSchema });

export const pendingReleaseSchema = z.object({
  releaseAt: instant,
  /** What is said and shown then is what stood at this moment. */
  frozenAt: instant,
  number: z.int(),
  note: z.string().nullable(),
  name: z.string().nullable(),
});

/** `GET …/schedule`: the release that waits, or null. */
export const pendingReleaseResponseSchema = z.object({ data: pendingReleaseSchema.nullable() });

/** `GET …/schedule/changes`: what changed since the release that waits was frozen; null when none waits. */
export const changesSinceFrozenResponseSchema = z.object({
  data: unreleasedChangesSchema.nullable(),
});

/** `GET …/changes`: what a release would change. */
export const releaseChangesResponseSchema = z.object({
  data: unreleasedChangesSchema,
  meta: previewMetaSchema.extend({
    seen: sha256Schema.describe('Given with a release, it is refused when something changed since'),
  }),
});

export const editionEventSchema = z.object({
  type: z.enum(['released', 'scheduled', 'canceled', 'revealed', 'withdrawn']),
  at: instant,
  number: z.int(),
  scheduledFor: instant.nullable(),
  note: z.string().nullable(),
  cause: z.string().nullable(),
  reason: z.string().nullable(),
  name: z.string().nullable(),
});

/** `GET …/history`: who did what to the editions, newest first. */
export const editionHistoryResponseSchema = z.object({ data: z.array(editionEventSchema) });

/** What `POST …/editions` takes; a schedule takes its moment beside it. */
export type ReleaseBody = { note: string | null; seen: string };

export const releaseOutcomeResponseSchema = z.object({
  data: z.object({ number: z.int(), releasedAt: instant, sha256: sha256Schema }),
});

/** A photograph that readable editions show. */
export const releasedPhotographSchema = z.object({
  sha256: sha256Schema,
  key: z.string(),
  label: z.string().nullable(),
  caption: z.string(),
  /** Of the smallest copy; relative to the server where it is local. */
  url: z.string(),
  /** Numbers of the readable editions of this report that show it. */
  editions: z.array(z.int()),
});

/** `GET …/photographs`: what can be withdrawn of a report, in reading order of the newest edition. */
export const releasedPhotographsResponseSchema = z.object({
  data: z.array(releasedPhotographSchema),
});

const reportKeySchema = z.object({ school: z.string(), year: z.int() });

/** `POST …/withdrawals`: what nobody can read any more, and the scheduled releases that were given up. */
export const withdrawalResponseSchema = z.object({
  data: z.object({
    editions: z.array(reportKeySchema.extend({ number: z.int() })),
    canceled: z.array(reportKeySchema),
  }),
});

export type AdminEditions = z.infer<typeof adminEditionsSchema>;
export type PendingRelease = z.infer<typeof pendingReleaseSchema>;
export type ReleaseChanges = z.infer<typeof releaseChangesResponseSchema>;
export type EditionEvent = z.infer<typeof editionEventSchema>;
export type ReleasedPhotograph = z.infer<typeof releasedPhotographSchema>;
export type WithdrawalOutcome = z.infer<typeof withdrawalResponseSchema>['data'];
