import { z } from 'zod';
import { CODE_PATTERN, KEY_PATTERN } from './parameters';

/** Lower-case words joined by hyphens: school codes and the keys of chapters, cases, images and tables. */
export const keySchema = z.string().regex(KEY_PATTERN);

/** Dot-code of an indicator, such as `graduates.total`. */
export const codeSchema = z.string().regex(CODE_PATTERN);

export const yearSchema = z.int().min(1990).max(2100);

/** A year as a key of a JSON object. */
export const yearKeySchema = z.string().regex(/^(19|20|21)\d{2}$/);

/** Calendar date, YYYY-MM-DD. */
export const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Instant in UTC, RFC 3339 with milliseconds. */
export const isoInstantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
