import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../../../domain/base/records';
import type { Part } from './shipped-parts';

export type Tree = Record<string, unknown>;

/** What was shipped the last time, by the joined path of the part. */
export type Shipped = Record<string, unknown>;

const read = (tree: Tree, path: string[]): unknown =>
  path.reduce<unknown>((node, step) => (isRecord(node) ? node[step] : undefined), tree);

/** A copy of the tree with the value at the path; the tree as it is where the path's parent is not there. */
const write = (tree: Tree, [step, ...rest]: string[], value: unknown): Tree => {
  if (step === undefined) return tree;
  if (rest.length === 0) return { ...tree, [step]: value };
  const below = tree[step];
  return isRecord(below) ? { ...tree, [step]: write(below, rest, value) } : tree;
};

export const partKey = ({ path }: Part): string => path.join('.');

/**
 * The configuration with what is new in the shipped parts. A part that was shipped before and has been
 * changed since, by an administrator, stays as it is.
 */
export const mergeParts = ({
  current,
  parts,
  shippedBefore,
}: {
  current: Tree;
  parts: Part[];
  shippedBefore: Shipped;
}): Tree =>
  parts.reduce((tree, part) => {
    const key = partKey(part);
    const isKnown = key in shippedBefore;
    const before = shippedBefore[key];
    if (isKnown && isDeepStrictEqual(before, part.value)) return tree;
    if (isKnown && !isDeepStrictEqual(before, read(tree, part.path))) return tree;
    return write(tree, part.path, part.value);
  }, current);
