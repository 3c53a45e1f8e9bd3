import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PLUGIN } from '../uids';

const recordSchema = z.object({ filesSha256: z.string(), contentSha256: z.string() });

/** What was loaded: the files, and the content as it stood right after. */
type DemoRecord = z.infer<typeof recordSchema>;

export function createDemoRecord({ strapi }: { strapi: Core.Strapi }) {
  const store = strapi.store({ type: 'plugin', name: PLUGIN, key: 'demo' });
  return {
    async read(): Promise<DemoRecord | null> {
      const stored = recordSchema.safeParse(await store.get({}));
      return stored.success ? stored.data : null;
    },
    async write(record: DemoRecord): Promise<void> {
      await store.set({ value: record });
    },
  };
}
