import { isRunning } from './read-process.mjs';
import { waitUntil } from './wait.mjs';

const send = ({ pid, signal, group }) => {
  try {
    process.kill(group ? -pid : pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};

/**
 * Ends a process by the signals in turn, each with its time to take effect. Resolves when it is gone.
 * The identity is checked before every signal, so that a foreign process with a reused id is never hit.
 * @param {{ identity: { pid: number, startedAt: string }, steps?: { signal: NodeJS.Signals, graceMs: number }[], group?: boolean }} input
 *   `group`: the process leads a process group of its own; all of it is ended, stragglers at once after their leader
 */
export const endProcess = async ({ identity, steps = defaultSteps, group = false }) => {
  for (const { signal, graceMs } of steps) {
    if (!isRunning({ identity })) return;
    send({ pid: identity.pid, signal, group });
    const isGone = () => !isRunning({ identity });
    if (await waitUntil({ check: isGone, timeoutMs: graceMs })) break;
  }
  if (group) send({ pid: identity.pid, signal: 'SIGKILL', group });
};

const defaultSteps = [
  { signal: 'SIGTERM', graceMs: 10_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
];
