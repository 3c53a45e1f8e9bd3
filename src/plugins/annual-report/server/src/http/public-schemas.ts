import { z } from 'zod';
import {
  DEFAULT_PAGE_SIZE,
  FORMAT_PATTERN,
  MAX_CODE,
  MAX_FORMAT,
  MAX_INDICATORS,
} from '../../../contract/parameters';
import { codeSchema } from '../../../contract/primitives';
import { ROLLUP_GROUPS } from '../../../contract/aggregate';
import {
  named,
  pageSize,
  reportParams,
  schoolParam,
  tableParams,
  wholeNumber,
  yearParam,
} from './request-schemas';

const isCode = (text: string): boolean =>
  text.length <= MAX_CODE && codeSchema.safeParse(text).success;

const indicator = z.string().refine(isCode, named('indicator'));

/** Codes separated by commas; a code that is named twice counts once. */
const indicators = z
  .string()
  .transform((text) => [...new Set(text.split(','))])
  .refine((codes) => codes.length <= MAX_INDICATORS && codes.every(isCode), named('indicators'));

export const rollupQuery = z
  .strictObject({
    year: yearParam,
    by: z.enum(ROLLUP_GROUPS, named('rollup-group')).default('district'),
    indicator: indicators.optional(),
    page: wholeNumber.optional(),
    pageSize: pageSize.optional(),
  })
  .superRefine((query, context) => {
    if (query.by === 'school') return;
    for (const name of ['page', 'pageSize'] as const) {
      if (query[name] !== undefined) {
        context.addIssue({ code: 'custom', path: [name], message: named('pages-of-schools') });
      }
    }
  })
  .transform(({ indicator: codes, page = 1, pageSize: size = DEFAULT_PAGE_SIZE, ...query }) => ({
    ...query,
    indicators: codes ?? null,
    page,
    pageSize: size,
  }));

export const seriesParams = z.object({ indicator });

export const seriesQuery = z
  .strictObject({
    school: schoolParam.optional(),
    from: yearParam.optional(),
    to: yearParam.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['from'],
    message: named('from-after-to'),
  })
  .transform(({ from = null, to = null, ...query }) => ({ ...query, from, to }));

const format = z
  .string()
  .max(MAX_FORMAT, named('file-format'))
  .regex(FORMAT_PATTERN, named('file-format'));

/** Parameters of a file: of the latest edition or of a numbered one, of the whole or of a table. */
export const formatParams = reportParams.extend({
  number: wholeNumber.optional(),
  key: tableParams.shape.key.optional(),
  format,
});

export const formatQuery = z.strictObject({
  bom: z
    .enum(['true', 'false'], named('true-or-false'))
    .default('false')
    .transform((word) => word === 'true'),
});
