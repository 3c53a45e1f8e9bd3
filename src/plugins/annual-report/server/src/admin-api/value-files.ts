import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ADMIN_ACTIONS } from '../access/permissions';
import { parseRequest } from '../http/parse-request';
import { named, reasonSchema, reportParams, tableParams } from '../http/request-schemas';
import type { UploadedFile } from '../http/uploaded-file';
import { validationProblem } from '../messages/problem';
import { createImportService, type ValuesFile } from '../services/values/import-service';
import { createTemplateService } from '../services/values/value-sheets';
import { SHEET_LIMITS } from '../sheets/sheet';
import { action, REPORT_PATH } from './action';
import { seenSchema } from './values';

const CONTENT_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const MEGABYTE = 1024 * 1024;

const formSchema = z.object({ reason: reasonSchema, seen: z.string().optional() });

/** The field of a form that holds JSON. */
const seenField = z.object({
  seen: z.preprocess((given) => {
    try {
      return JSON.parse(String(given)) as unknown;
    } catch {
      return undefined;
    }
  }, seenSchema),
});

/** @throws ValidationError without a file, or for one that is too large */
async function takeFile(strapi: Core.Strapi, file: UploadedFile | null): Promise<ValuesFile> {
  if (!file) throw validationProblem({ strapi, code: 'import-file-needed' });
  const { name, path, size } = file;
  // One byte more than is allowed is enough to be refused; a larger file is not read into memory.
  if (size <= SHEET_LIMITS.fileBytes) return { name, bytes: await readFile(path) };
  const params = {
    file: name,
    megabytes: (size / MEGABYTE).toFixed(1),
    limit: SHEET_LIMITS.fileBytes / MEGABYTE,
  };
  throw validationProblem({ strapi, code: 'sheet-too-large', params });
}

/** Values out to spreadsheets and back. */
export const VALUE_FILE_ACTIONS = [
  action({
    method: 'GET',
    path: `${REPORT_PATH}/tables/:key/template`,
    permissions: [ADMIN_ACTIONS.values],
    school: 'address',
    params: tableParams,
    query: z.strictObject({ format: z.enum(['xlsx', 'csv'], named('format')).default('xlsx') }),
    async download({ strapi, params: { school, year, key }, query: { format } }) {
      const request = { school, year, table: key, format };
      return {
        bytes: await createTemplateService({ strapi }).make(request),
        name: `${school}-${year}-${key}.${format}`,
        contentType: CONTENT_TYPES[format],
      };
    },
  }),
  action({
    method: 'POST',
    path: `${REPORT_PATH}/import`,
    permissions: [ADMIN_ACTIONS.values],
    school: 'address',
    params: reportParams,
    query: z.strictObject({
      dryRun: z
        .enum(['true', 'false'], named('true-or-false'))
        .default('true')
        .transform((word) => word === 'true'),
    }),
    // A trial takes the file alone, and lets the rest of the form be what it likes.
    body: z.unknown(),
    async answer({ strapi, params, query, body, user, file: uploaded }) {
      const imports = createImportService({ strapi });
      const file = await takeFile(strapi, uploaded);
      if (query.dryRun) return imports.dryRun({ ...params, file });
      const form = parseRequest({ strapi, schema: formSchema, input: body });
      if (form.seen === undefined) throw validationProblem({ strapi, code: 'import-seen-needed' });
      const { seen } = parseRequest({ strapi, schema: seenField, input: { seen: form.seen } });
      return imports.apply({ ...params, file, seen, by: user, reason: form.reason });
    },
  }),
];
