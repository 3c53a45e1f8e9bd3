/** About what a head takes, with its address. */
export const HEAD_BYTES = 2_000;

const SHARE_OF_HEADS = 0.1;
/** Heads of two thousand answers: without its head an answer is made again, though the spool has its bytes. */
const LEAST_OF_HEADS = 2_000 * HEAD_BYTES;
const MOST_OF_HEADS = 0.5;

/** How the memory of a cache is shared between heads and bodies, in bytes. */
export const shareMemory = ({
  maxBytes,
}: {
  maxBytes: number;
}): { heads: number; bodies: number } => {
  const least = Math.min(LEAST_OF_HEADS, maxBytes * MOST_OF_HEADS);
  const heads = Math.floor(Math.max(least, maxBytes * SHARE_OF_HEADS));
  return { heads, bodies: maxBytes - heads };
};
