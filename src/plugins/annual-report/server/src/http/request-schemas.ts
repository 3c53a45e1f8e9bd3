import { z } from 'zod';
import type { RequestMessage } from '../messages/request-messages';
import { CONTENT_STATUSES } from '../../../contract/envelope';
import { MAX_WAIVER_REASON } from '../../../contract/finding';
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
export const named = (name: RequestMessage): string => name;

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

const finding = z.string().regex(/^[0-9a-f]{64}$/, named('finding'));

export const waiverParams = reportParams.extend({ finding });
export const waiverBody = z.strictObject({
  finding,
  reason: z
    .string()
    .trim()
    .min(1, named('waiver-reason'))
    .max(MAX_WAIVER_REASON, named('waiver-reason'))
    .regex(/^[^\0]*$/, named('waiver-reason')),
  status: z.enum(CONTENT_STATUSES, named('status')).default('draft'),
});

export const previewQuery = z.strictObject({
  status: z.enum(CONTENT_STATUSES, named('status')).default('draft'),
});

const yearNumber = z.int(named('year')).min(1990, named('year')).max(2100, named('year'));

export const newReportBody = z.strictObject({
  school: schoolParam,
  year: yearNumber,
  pack: z
    .string()
    .max(MAX_KEY, named('pack-code'))
    .regex(KEY_PATTERN, named('pack-code'))
    .nullable()
    .default(null),
  outlineFrom: yearNumber.nullable().default(null),
  title: z
    .string()
    .max(300, named('report-title'))
    .regex(/^\P{Cc}*\P{White_Space}\P{Cc}*$/u, named('report-title'))
    .nullable()
    .default(null),
});
