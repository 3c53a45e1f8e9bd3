import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import type { AuditAction } from '../../../contract/admin/audit';
import { createAuditService } from '../services/audit/audit-service';
import { strapiServices } from '../strapi-services';

type Who = { id: number } | { email: string };

/** What is no failure: the panel asks for the code first, then sends it. */
const ASKED = 'second-factor-code-needed';

const codedSchema = z.object({ details: z.object({ code: z.string() }) });
const emailSchema = z.object({ email: z.string() });

/** Adds to the audit trail that somebody signed in, or out, or was not let in. Nobody's account: nothing. */
export async function recordSignIn({
  strapi,
  context,
  action,
  who,
  detail = {},
}: {
  strapi: Core.Strapi;
  context: Context;
  action: AuditAction;
  who: Who;
  detail?: Record<string, string>;
}): Promise<void> {
  const user = await strapiServices({ strapi }).adminUsers.lookUp(who);
  if (user === null) return;
  await createAuditService({ strapi }).record({
    action,
    subject: 'user',
    subjectId: String(user.id),
    label: user.email,
    detail: { ...detail, ip: context.ip },
    // Whoever is not let in is nobody yet.
    ...(action !== 'sign-in-failed' && { actor: `admin:${user.id}` }),
  });
}

/** Adds that somebody was not let in, with the reason that they were given. */
export async function recordFailure({
  strapi,
  context,
  userId,
  error,
}: {
  strapi: Core.Strapi;
  context: Context;
  /** Null where the door did not find anybody. */
  userId: number | null;
  error: unknown;
}): Promise<void> {
  const code = codedSchema.safeParse(error).data?.details.code;
  if (code === ASKED) return;
  const { email } = emailSchema.safeParse(context.request.body).data ?? {};
  const who = userId === null ? email && { email: email.toLowerCase() } : { id: userId };
  if (!who) return;
  const reason =
    code ?? (error instanceof errors.ApplicationError ? String(error.message) : 'failed');
  await recordSignIn({ strapi, context, action: 'sign-in-failed', who, detail: { reason } });
}
