import { z } from 'zod';
import { FORMAT_FILES } from '../../../domain/formats/format-list';
import { named, reportParams, tableParams, wholeNumber } from './request-schemas';

const ofEdition = reportParams.extend({
  number: wholeNumber.optional(),
  format: z
    .string()
    .max(20, named('file-format'))
    .regex(/^[a-z0-9-]+$/, named('file-format')),
});

/** Parameters of a file of a table. */
export const tableFileParams = ofEdition
  .extend({ key: tableParams.shape.key })
  .transform(({ key, format, ...params }) => ({
    ...params,
    file: null,
    table: key,
    extension: format,
  }));

/** Parameters of a file that is not of one table. */
export const reportFileParams = ofEdition
  .extend({ file: z.enum(FORMAT_FILES) })
  .transform(({ format, ...params }) => ({ ...params, table: null, extension: format }));

export const formatQuery = z.strictObject({
  bom: z
    .enum(['true', 'false'], named('true-or-false'))
    .default('false')
    .transform((word) => word === 'true'),
});
