import type { Block } from './types.ts';

/** Kinds of blocks that this version of the client has types for; `tsc` asks for each of them. */
const KNOWN: Readonly<Record<Block['type'], true>> = {
  text: true,
  images: true,
  table: true,
  challenge: true,
  grid: true,
};

/**
 * Whether a block is of a kind that the types know. A newer server may send others: print their `html`, and leave
 * out those without.
 */
export function isKnownBlock(block: { readonly type: string }): block is Block {
  return Object.hasOwn(KNOWN, block.type);
}
