/** @param {{ ms: number }} input */
export const pause = ({ ms }) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks `check` again and again until it is true; false when `timeoutMs` passed before.
 * @param {{ check: () => boolean | Promise<boolean>, timeoutMs: number, everyMs?: number }} input
 * @returns {Promise<boolean>}
 */
export const waitUntil = async ({ check, timeoutMs, everyMs = 50 }) => {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    if (await check()) return true;
    if (Date.now() >= deadline) return false;
    await pause({ ms: everyMs });
  }
};
