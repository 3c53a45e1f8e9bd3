import { Interrupted } from './problem.mjs';

const parentCheckMs = 1_000;

/**
 * npm runs us in a shell that ends at a SIGTERM without passing it on. So when npm started us, the end of our parent
 * counts as a signal too.
 */
const watchParent = ({ onGone }) => {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const beat = setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, parentCheckMs);
  beat.unref();
};

/**
 * Turns the first Ctrl-C, SIGTERM or SIGHUP into an abort signal. Later ones change nothing: npm passes a Ctrl-C on
 * that the terminal has already sent, and every wait of the launcher is bounded.
 */
export const watchSignals = () => {
  const controller = new AbortController();
  const interrupt = (signal) => controller.abort(new Interrupted({ signal }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal));
  watchParent({ onGone: () => interrupt('SIGHUP') });
  return {
    signal: controller.signal,
    /** @throws Interrupted when a signal has come */
    check: () => controller.signal.throwIfAborted(),
  };
};

/** @typedef {ReturnType<typeof watchSignals>} Interruption */
