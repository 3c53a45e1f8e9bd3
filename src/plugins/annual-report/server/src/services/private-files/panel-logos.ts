import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Strapi keeps an empty object for one that nobody chose. */
const logo = z.object({ url: z.string().optional() }).nullish();
const settingsSchema = z.object({ menuLogo: logo, authLogo: logo });

/** Whether an address is that of a logo which an administrator chose for the panel: it stands on the login page. */
export async function isPanelLogo({
  strapi,
  address,
}: {
  strapi: Core.Strapi;
  address: string;
}): Promise<boolean> {
  const store = strapi.store({ type: 'core', name: 'admin' });
  const { data } = settingsSchema.safeParse(await store.get({ key: 'project-settings' }));
  return [data?.menuLogo, data?.authLogo].some((found) => found?.url === address);
}
