import { z } from 'zod';
import { named, reportParams, tableParams, wholeNumber } from './request-schemas';

const format = z
  .string()
  .max(20, named('file-format'))
  .regex(/^[a-z0-9-]+$/, named('file-format'));

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
