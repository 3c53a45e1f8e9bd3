const windowMs = 10 * 60_000;
const shortestPauseMs = 1_000;
const longestPauseMs = 30_000;

/** So many ends within ten minutes, and what ends is not started again. */
export const mostEnds = 5;

/** The exit code of a cluster that gave its processes up: it is not started again either. */
export const gaveUpCode = 70;

/** The same, for people. */
export const tooManyEnds = `${mostEnds} ends within ten minutes`;

/**
 * Counts how often something that served ended by itself.
 * @returns {{ note: () => { count: number, isTooMany: boolean, pauseMs: number } }} `note` counts an end: the ends of
 *   the last ten minutes, whether these are too many, and how long to wait before the next start
 */
export function countEnds() {
  let times = [];
  return {
    note() {
      const now = Date.now();
      times = [...times.filter((time) => now - time < windowMs), now];
      const count = times.length;
      const pauseMs = Math.min(shortestPauseMs * 2 ** (count - 1), longestPauseMs);
      return { count, isTooMany: count >= mostEnds, pauseMs };
    },
  };
}
