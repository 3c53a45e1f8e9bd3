import { z } from 'zod';
import { CONTENT_STATUSES } from '../repositories/content/content-status';

const MAX_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 25;

const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1')
  .transform(Number);

const year = z
  .string()
  .regex(/^(19|20|21)\d{2}$/, 'must be a year of four digits, such as 2024')
  .transform(Number);

const school = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a school code, such as juying');

export const NO_QUERY = z.strictObject({});

export const reportListQuery = z.strictObject({
  school: school.optional(),
  year: year.optional(),
  district: z.string().min(1).max(100).optional(),
  page: wholeNumber.default(1),
  pageSize: wholeNumber.pipe(z.number().max(MAX_PAGE_SIZE)).default(DEFAULT_PAGE_SIZE),
});

export const reportParams = z.object({ school, year });
export const editionParams = reportParams.extend({ number: wholeNumber });
export const chapterParams = reportParams.extend({
  number: z
    .string()
    .regex(/^[1-9]\d*(\.[1-9]\d*){0,2}$/, 'must be a chapter number, such as 1.2.3'),
});
export const caseParams = editionParams;
export const tableParams = reportParams.extend({
  key: z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the key of a table'),
});

export const previewQuery = z.strictObject({ status: z.enum(CONTENT_STATUSES).default('draft') });
