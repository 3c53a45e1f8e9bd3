export type Size = { width: number; height: number };

/** As far as WebP goes; beyond it nothing can be encoded. */
const LONGEST = 16_000;

/**
 * The size of a smaller format of a long picture: its short side is at least half of what a format's long side
 * usually is, so that writing in it can be read. Null for pictures that are not long, up to twice their short side.
 */
export function longFormatSize({
  width,
  height,
  breakpoint,
}: Size & { breakpoint: number }): Size | null {
  const short = Math.min(width, height);
  const long = Math.max(width, height);
  if (long <= 2 * short) return null;
  const factor = Math.min(1, breakpoint / 2 / short, LONGEST / long);
  return {
    width: Math.max(1, Math.round(width * factor)),
    height: Math.max(1, Math.round(height * factor)),
  };
}
