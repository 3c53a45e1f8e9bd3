import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isRecord } from '../../../domain/base/records';
import { strapiServices } from '../strapi-services';
import { PLUGIN } from '../uids';
import { componentParts, type Part, typeParts } from './shipped-parts';
import { BLOCK_VIEWS, TYPE_VIEWS } from './views';

type Tree = Record<string, unknown>;

/** What was shipped the last time, by the joined path of the part. */
type Shipped = Record<string, unknown>;

const read = (tree: Tree, path: string[]): unknown =>
  path.reduce<unknown>((node, step) => (isRecord(node) ? node[step] : undefined), tree);

/** A copy of the tree with the value at the path; the tree as it is where the path's parent is not there. */
const write = (tree: Tree, [step, ...rest]: string[], value: unknown): Tree => {
  if (step === undefined) return tree;
  if (rest.length === 0) return { ...tree, [step]: value };
  const below = tree[step];
  return isRecord(below) ? { ...tree, [step]: write(below, rest, value) } : tree;
};

const partKey = ({ path }: Part): string => path.join('.');

/**
 * The configuration with what is new in the shipped parts. A part that was shipped before and has been
 * changed since, by an administrator, stays as it is.
 */
export function mergeParts({
  current,
  parts,
  shippedBefore,
}: {
  current: Tree;
  parts: Part[];
  shippedBefore: Shipped;
}): Tree {
  return parts.reduce((tree, part) => {
    const key = partKey(part);
    const isKnown = key in shippedBefore;
    const before = shippedBefore[key];
    if (isKnown && isDeepStrictEqual(before, part.value)) return tree;
    if (isKnown && !isDeepStrictEqual(before, read(tree, part.path))) return tree;
    return write(tree, part.path, part.value);
  }, current);
}

const treeSchema = z.record(z.string(), z.unknown());
const storedSchema = z.record(z.string(), treeSchema);

const toShipped = (parts: Part[]): Shipped =>
  Object.fromEntries(parts.map((part) => [partKey(part), part.value]));

/**
 * Gives the content manager its forms and lists. What is shipped is written down, so that a start writes
 * only what an upgrade brought, and never over what an administrator configured.
 */
export async function applyShippedViews({ strapi }: { strapi: Core.Strapi }): Promise<void> {
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
}
