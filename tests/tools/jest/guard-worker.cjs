/** Listeners of the process by event. */
const listenersOfProcess = () =>
  new Map(process.eventNames().map((event) => [event, process.rawListeners(event)]));

/** Jest's own, while a test runs: by these it hears of errors that nobody caught. */
const FAILURES = ['uncaughtException', 'unhandledRejection'];

/** Removes the listeners that came since, whatever Strapi or a test added. */
const removeListenersSince = (before, { except = [] } = {}) => {
  for (const [event, listeners] of listenersOfProcess()) {
    if (except.includes(event)) continue;
    const earlier = new Set(before.get(event));
    for (const listener of listeners) {
      if (!earlier.has(listener)) process.removeListener(event, listener);
    }
  }
};

/** Globals that Jest makes for each test file anew. */
const isOfJest = (key) =>
  /jest|^(EVENT_HANDLERS|RETRY_|LOG_ERRORS|TEST_|WAIT_BEFORE)/i.test(
    typeof key === 'symbol' ? String(key.description) : key,
  );

/**
 * Remembers what a test file may change of the process that it shares with later ones: environment, listeners,
 * exit, console and Jest's own globals. Strapi removes every listener of the process when it ends, also those by
 * which Jest talks to its workers: meanwhile only those that came since are removed.
 * @returns {() => void} puts everything back
 */
exports.guardWorker = () => {
  const env = { ...process.env };
  const { console } = globalThis;
  const { exit, exitCode, removeAllListeners } = process;
  const keys = new Set(Reflect.ownKeys(globalThis));
  const listeners = listenersOfProcess();
  process.removeAllListeners = (...events) => {
    if (events.length === 0) removeListenersSince(listeners, { except: FAILURES });
    else removeAllListeners.apply(process, events);
    return process;
  };
  return () => {
    process.removeAllListeners = removeAllListeners;
    removeListenersSince(listeners);
    process.exit = exit;
    process.exitCode = exitCode;
    globalThis.console = console;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    for (const key of Reflect.ownKeys(globalThis)) {
      if (!keys.has(key) && isOfJest(key)) delete globalThis[key];
    }
  };
};
