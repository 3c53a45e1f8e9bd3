import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { personName } from '../messages/person-name';

/** Who does something, for the record: `by` is `admin:ID`, or names a command; `name` is what people call them. */
export type Actor = { by: string | null; name: string | null };

/** Who sends a request: their id; `admin:ID` for the record; what people call them. */
export type ActingUser = { userId: number | null; by: string | null; name: string };

const userSchema = z.object({
  id: z.int(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  username: z.string().nullish(),
  email: z.string().nullish(),
});

/** The user of the admin panel who sends a request; nobody (nulls) when none has signed in. */
export function actingUser({ context }: { context: Pick<Context, 'state'> }): ActingUser {
  const user = userSchema.safeParse(context.state.user);
  if (!user.success) return { userId: null, by: null, name: '—' };
  const { id } = user.data;
  const by = `admin:${id}`;
  return { userId: id, by, name: personName({ person: user.data }) ?? by };
}

const sessionSchema = z.object({ id: z.string() });

/** Id of the session of the admin panel that a request belongs to; empty without one. */
export function sessionOf({ context }: { context: Pick<Context, 'state'> }): string {
  return sessionSchema.safeParse(context.state.session).data?.id ?? '';
}

/** Strapi's ways in for users of the admin panel: by a session, or by a token of theirs. */
const ADMIN_STRATEGIES = ['admin', 'admin-token'] as const;

const adminSchema = z.object({
  user: z.object({ id: z.int() }),
  auth: z.object({ strategy: z.object({ name: z.enum(ADMIN_STRATEGIES) }) }),
});

/**
 * The id of the user of the admin panel whose request is being served, or who owns the administration token that it
 * brings, for rules that no request is handed to; null for a script, a command, an API token.
 */
export function actingAdminId({ strapi }: { strapi: Core.Strapi }): number | null {
  const admin = adminSchema.safeParse(strapi.requestContext.get()?.state);
  return admin.success ? admin.data.user.id : null;
}
