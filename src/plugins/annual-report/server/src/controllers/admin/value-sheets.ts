import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseRequest } from '../../http/parse-request';
import { reportParams, tableParams } from '../../http/request-schemas';
import { uploadedFile } from '../../http/uploaded-file';
import { importQuery, reasonSchema, seenSchema, templateQuery } from '../../http/value-schemas';
import { validationProblem } from '../../messages/problem';
import { createImportService, type ValuesFile } from '../../services/values/import-service';
import { createTemplateService } from '../../services/values/template-service';
import { SHEET_LIMITS } from '../../sheets/limits';
import { userIdOf } from './user-id';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const formSchema = z.object({ reason: reasonSchema, seen: z.string().optional() });

/** Values out to spreadsheets and back. */
export const createValueSheetsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const templates = createTemplateService({ strapi });
  const imports = createImportService({ strapi });

  const takeFile = async (context: Context): Promise<ValuesFile> => {
    const file = uploadedFile({ context, field: 'file' });
    if (!file) throw validationProblem({ strapi, code: 'import-file-needed' });
    const { name, path, size } = file;
    // One byte more than is allowed is enough to be refused; a larger file is not read into memory.
    if (size <= SHEET_LIMITS.fileBytes) return { name, bytes: await readFile(path) };
    const megabyte = 1024 * 1024;
    const params = {
      file: name,
      megabytes: (size / megabyte).toFixed(1),
      limit: SHEET_LIMITS.fileBytes / megabyte,
    };
    throw validationProblem({ strapi, code: 'sheet-too-large', params });
  };

  const readSeen = (text: string | undefined) => {
    if (text === undefined) throw validationProblem({ strapi, code: 'import-seen-needed' });
    const json = z.preprocess((given) => {
      try {
        return JSON.parse(String(given)) as unknown;
      } catch {
        return undefined;
      }
    }, seenSchema);
    return parseRequest({ strapi, schema: z.object({ seen: json }), input: { seen: text } }).seen;
  };

  return {
    async template(context: Context): Promise<void> {
      const { format } = parseRequest({ strapi, schema: templateQuery, input: context.query });
      const key = parseRequest({ strapi, schema: tableParams, input: context.params });
      const bytes = await templates.make({ ...key, table: key.key, format });
      context.attachment(`${key.school}-${key.year}-${key.key}.${format}`);
      context.set('Cache-Control', 'no-store');
      context.type = TYPES[format];
      context.body = bytes;
    },

    async import(context: Context): Promise<void> {
      const { dryRun } = parseRequest({ strapi, schema: importQuery, input: context.query });
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const file = await takeFile(context);
      if (dryRun) {
        context.body = { data: await imports.dryRun({ ...key, file }) };
        return;
      }
      const form = parseRequest({ strapi, schema: formSchema, input: context.request.body ?? {} });
      const seen = readSeen(form.seen);
      const by = { userId: userIdOf(context) };
      const reason = form.reason;
      context.body = { data: await imports.apply({ ...key, file, seen, by, reason }) };
    },
  };
};
