const heartbeatMs = 10_000;
const quietMs = 2_000;

const asText = (message) => `Annals: ${message}\n`;

const asJson = (message, { level = 'info', source = 'launcher' } = {}) =>
  `${JSON.stringify({ time: new Date().toISOString(), level, source, message })}\n`;

/**
 * Says on one stream what the launcher does. A quiet one mentions only steps that take longer than two seconds; one
 * in JSON is for a collector of logs.
 * @param {{ stream?: NodeJS.WritableStream, isQuiet?: boolean, isJson?: boolean }} [input]
 */
export function createReporter({ stream = process.stdout, isQuiet = false, isJson = false } = {}) {
  let lastAt = 0;
  const line = (text) => {
    lastAt = Date.now();
    stream.write(isJson ? asJson(text) : asText(text));
  };
  return {
    line,
    /** A line of a program that writes no JSON. @param {string} text */
    foreign: (text) => void stream.write(isJson ? asJson(text, { source: 'output' }) : `${text}\n`),
    /** Why the launcher ends. Text goes to the standard error, where a person looks for it. @param {string} text */
    failure: (text) => {
      if (isJson) stream.write(asJson(text, { level: 'error' }));
      else console.error(text);
    },
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
