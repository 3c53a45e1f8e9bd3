import { z } from 'zod';
import { FORMAT_PATTERN, MAX_FORMAT } from '../../../contract/parameters';
import { named, reportParams, tableParams, wholeNumber } from './request-schemas';

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
