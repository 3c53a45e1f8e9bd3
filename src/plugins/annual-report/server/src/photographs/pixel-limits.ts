const MEGA = 1_000_000;

export function megapixelsOf({ width, height }: { width: number; height: number }): number {
  return (width * height) / MEGA;
}

/**
 * Megapixels that are taken: of a JPEG what the largest phones of today write, for it is decoded at half its size;
 * of all others what fits into the memory of the process that decodes them whole.
 */
export const MOST_MEGAPIXELS = { jpeg: 110, png: 50, webp: 50, heif: 50 } as const;

/** The same, in pixels, for decoders. */
export const MOST_PIXELS = MOST_MEGAPIXELS.jpeg * MEGA;

/** What is larger is made smaller: no report prints more, and nobody waits for it. */
const KEPT_MEGAPIXELS = 30;

/**
 * The size that a photograph is kept in: its own, or half of it as often as needed. Half is what phones make of
 * their own large pictures, and what a JPEG is decoded at for little.
 */
export function keptSize({ width, height }: { width: number; height: number }): {
  width: number;
  height: number;
} {
  return megapixelsOf({ width, height }) <= KEPT_MEGAPIXELS
    ? { width, height }
    : keptSize({ width: Math.ceil(width / 2), height: Math.ceil(height / 2) });
}

/** Whether a photograph is larger than it is kept. */
export function isReduced(size: { width: number; height: number }): boolean {
  return megapixelsOf(size) > KEPT_MEGAPIXELS;
}
