/** Whether everything is killed and asked many times, so that rare faults show: `npm run test:endurance`. */
const isEndurance = process.env.ANNALS_ENDURANCE === 'true';

/** As many rounds as the run is for. */
export function rounds({ few, many }: { few: number; many: number }): number {
  return isEndurance ? many : few;
}

/**
 * The moments at which something is killed: all of them in an endurance run, else `few` of them, at even
 * distances from the first to the last, the same ones every time.
 */
export function moments<Moment>(all: Moment[], { few }: { few: number }): Moment[] {
  if (isEndurance || few >= all.length) return all;
  const step = (all.length - 1) / Math.max(few - 1, 1);
  return Array.from({ length: few }, (_, index) => all[Math.round(index * step)] as Moment);
}
