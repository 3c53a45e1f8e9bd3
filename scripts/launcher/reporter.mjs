const heartbeatMs = 10_000;
const quietMs = 2_000;

/**
 * Says on one stream what the launcher does. A quiet one mentions only steps that take longer than two seconds.
 * @param {{ stream?: NodeJS.WritableStream, isQuiet?: boolean }} [input]
 */
export function createReporter({ stream = process.stdout, isQuiet = false } = {}) {
  let lastAt = 0;
  const line = (text) => {
    lastAt = Date.now();
    stream.write(`Annals: ${text}\n`);
  };
  return {
    line,
    /** A line that a quiet reporter leaves out. @param {string} text */
    remark: (text) => (isQuiet ? undefined : line(text)),
    /**
     * Runs a step: a line at its beginning, then one with the seconds whenever ten passed without any.
     * @template T
     * @param {{ label: string, work: () => Promise<T> }} input
     * @returns {Promise<T>}
     */
    async step({ label, work }) {
      const begin = Date.now();
      lastAt = begin;
      const first = isQuiet ? setTimeout(() => line(`${label} …`), quietMs) : line(`${label} …`);
      const seconds = () => Math.round((Date.now() - begin) / 1000);
      const beat = setInterval(() => {
        if (Date.now() - lastAt >= heartbeatMs - 500) line(`still ${label}, ${seconds()} s …`);
      }, 1_000);
      try {
        return await work();
      } finally {
        if (isQuiet) clearTimeout(first);
        clearInterval(beat);
      }
    },
  };
}

/** @typedef {ReturnType<typeof createReporter>} Reporter */
