import { z } from 'zod';
import { isTimeZone, isWholeMinute } from './release-time';
import { named } from './request-schemas';
import { cellsSchema, reasonSchema } from './value-schemas';

const MAX_NOTE = 2000;
const MAX_REASON = 1000;

/** Lines are allowed; PostgreSQL has no room for a NUL. */
const note = z
  .string(named('public-note'))
  .max(MAX_NOTE, named('public-note'))
  .regex(/^[^\0]*$/, named('public-note'));

const seen = z.string(named('seen')).regex(/^[0-9a-f]{64}$/, named('seen'));

export const releaseBody = z.strictObject({
  note: note.nullable().default(null),
  seen: seen.nullable().default(null),
});

export const correctionBody = z.strictObject({
  values: cellsSchema,
  note: note.regex(/\S/, named('public-note')),
  reason: reasonSchema,
});

export const scheduleBody = releaseBody
  .extend({
    releaseAt: z.string(named('release-at')),
    timeZone: z
      .string(named('time-zone'))
      .max(64, named('time-zone'))
      .refine(isTimeZone, named('time-zone'))
      .optional(),
    replace: z.boolean(named('true-or-false')).default(false),
  })
  .refine(isWholeMinute, { error: named('release-at'), path: ['releaseAt'] });

export const cancelQuery = z.strictObject({ reason: reasonSchema });

const withdrawalReason = z
  .string(named('withdrawal-reason'))
  .trim()
  .min(1, named('withdrawal-reason'))
  .max(MAX_REASON, named('withdrawal-reason'))
  .regex(/^[^\0]*$/, named('withdrawal-reason'));

const editionNumbers = z
  .array(z.int(named('editions')).min(1, named('editions')), named('editions'))
  .min(1, named('editions'))
  .max(1000, named('editions'))
  .refine((numbers) => new Set(numbers).size === numbers.length, named('editions'));

const photograph = z
  .string(named('photograph'))
  .max(64, named('photograph'))
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, named('photograph'));

/** Of editions, or of a photograph by the hash of any of its files or the key of its image. */
export const withdrawalBody = z
  .strictObject({
    reason: withdrawalReason,
    editions: editionNumbers.optional(),
    file: photograph.optional(),
  })
  .refine(({ editions, file }) => (editions === undefined) !== (file === undefined), {
    error: named('withdrawal'),
    path: ['editions'],
  });
