import { z } from 'zod';
import type { RequestMessage } from '../messages/request-messages';
import { CONTENT_STATUSES } from '../../../contract/envelope';
import {
  CHAPTER_NUMBER_PATTERN,
  DEFAULT_PAGE_SIZE,
  KEY_PATTERN,
  MAX_DISTRICT,
  MAX_KEY,
  MAX_PAGE_SIZE,
  NAME_PATTERN,
  WHOLE_NUMBER_PATTERN,
  YEAR_PATTERN,
} from '../../../contract/parameters';

/** The message's name is kept in the issue; its words are chosen when the language is known. */
export function named(name: RequestMessage): string {
  return name;
}

export const wholeNumber = z
  .string()
  .regex(WHOLE_NUMBER_PATTERN, named('whole-number'))
  .transform(Number);

export const yearParam = z
  .string({ error: ({ input }) => named(input === undefined ? 'missing' : 'wrong-type') })
  .regex(YEAR_PATTERN, named('year'))
  .transform(Number);

export const schoolParam = z
  .string()
  .max(MAX_KEY, named('school'))
  .regex(KEY_PATTERN, named('school'));

const district = z
  .string()
  .max(MAX_DISTRICT, named('district'))
  .regex(NAME_PATTERN, named('district'));

export const pageSize = wholeNumber.pipe(z.number().max(MAX_PAGE_SIZE, named('page-size')));

export const NO_QUERY = z.strictObject({});

/** Of a path without parameters; the router gives some of its own. */
export const NO_PARAMS = z.unknown().transform(() => ({}));

export const reportListQuery = z.strictObject({
  school: schoolParam.optional(),
  year: yearParam.optional(),
  district: district.optional(),
  page: wholeNumber.default(1),
  pageSize: pageSize.default(DEFAULT_PAGE_SIZE),
});

export const reportParams = z.object({ school: schoolParam, year: yearParam });
export const editionParams = reportParams.extend({ number: wholeNumber });
export const chapterParams = reportParams.extend({
  number: z.string().regex(CHAPTER_NUMBER_PATTERN, named('chapter-number')),
});
export const caseParams = reportParams.extend({ number: wholeNumber });
export const tableParams = reportParams.extend({
  key: z.string().max(MAX_KEY, named('table-key')).regex(KEY_PATTERN, named('table-key')),
});

export const previewQuery = z.strictObject({
  status: z.enum(CONTENT_STATUSES, named('status')).default('draft'),
});

const MAX_REASON = 500;

/** Why values are changed or a release is called off. Without control characters: PostgreSQL has no room for a NUL. */
export const reasonSchema = z
  .string()
  .trim()
  .max(MAX_REASON, named('reason'))
  .regex(/^\P{Cc}*$/u, named('reason'))
  .nullable()
  .default(null);
