import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const adminSchema = z.object({
  user: z.object({ id: z.int() }),
  auth: z.object({ strategy: z.object({ name: z.literal('admin') }) }),
});

/** The id of the user of the admin panel whose request is served; null for a script, a command, a token. */
export function adminOf({ strapi }: { strapi: Core.Strapi }): number | null {
  const admin = adminSchema.safeParse(strapi.requestContext.get()?.state);
  return admin.success ? admin.data.user.id : null;
}
