import { Interrupted } from './problem.mjs';

/**
 * Turns the first Ctrl-C, SIGTERM or SIGHUP into an abort signal. Later ones change nothing: npm passes a Ctrl-C on
 * that the terminal has already sent, and every wait of the launcher is bounded.
 */
export const watchSignals = () => {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => controller.abort(new Interrupted({ signal })));
  return {
    signal: controller.signal,
    /** @throws Interrupted when a signal has come */
    check: () => controller.signal.throwIfAborted(),
  };
};

/** @typedef {ReturnType<typeof watchSignals>} Interruption */
