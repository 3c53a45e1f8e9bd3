import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { strapiServices } from '../strapi-services';
import { PLUGIN } from '../uids';
import { mergeParts, partKey, type Shipped } from './merge-parts';
import { componentParts, typeParts, type Part } from './shipped-parts';
import { BLOCK_VIEWS, TYPE_VIEWS } from './views';

const treeSchema = z.record(z.string(), z.unknown());
const storedSchema = z.record(z.string(), treeSchema);

const toShipped = (parts: Part[]): Shipped =>
  Object.fromEntries(parts.map((part) => [partKey(part), part.value]));

/**
 * Gives the content manager its forms and lists. What is shipped is written down, so that a start writes
 * only what an upgrade brought, and never over what an administrator configured.
 */
export const applyDesk = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN, key: 'shipped-desk' });
  const stored = storedSchema.safeParse(await store.get({}));
  const before = stored.success ? stored.data : {};

  const apply = async (
    service: 'contentManagerTypes' | 'contentManagerComponents',
    uid: string,
    parts: Part[],
  ): Promise<[string, Shipped]> => {
    const manager = strapiServices({ strapi })[service];
    const current = treeSchema.parse(await manager.findConfiguration({ uid }));
    const next = mergeParts({ current, parts, shippedBefore: before[uid] ?? {} });
    if (next !== current) await manager.updateConfiguration({ uid }, next);
    return [uid, toShipped(parts)];
  };

  const shipped: [string, Shipped][] = [];
  for (const view of TYPE_VIEWS) {
    shipped.push(await apply('contentManagerTypes', view.uid, typeParts(view)));
  }
  for (const view of BLOCK_VIEWS) {
    shipped.push(await apply('contentManagerComponents', view.uid, componentParts(view)));
  }
  const after = Object.fromEntries(shipped);
  if (!isDeepStrictEqual(before, after)) await store.set({ value: after });
};
