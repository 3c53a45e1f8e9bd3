import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { createAuditService } from '../services/audit/audit-service';

const placeSchema = z.object({ school: z.string(), year: z.coerce.number().int() });

/** Adds to the audit trail that a file was asked for, and of which report. */
export async function recordDownload({
  strapi,
  context,
  name,
}: {
  strapi: Core.Strapi;
  context: Context;
  name: string;
}): Promise<void> {
  const { school = null, year = null } = placeSchema.safeParse(context.params).data ?? {};
  await createAuditService({ strapi }).record({
    action: 'downloaded',
    subject: 'file',
    subjectId: null,
    label: name,
    school,
    year,
    detail: { path: context.path },
  });
}
