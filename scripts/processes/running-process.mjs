import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @typedef {object} ProcessIdentity A process that cannot be mistaken for a later one with the same id.
 * @property {number} pid
 * @property {string} startedAt opaque; equal for the same process only
 */

/** Start times count from the boot. Some sandboxes hide its id. */
const readBootId = () => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
};

const readFromProc = (pid) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the name in parentheses and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, threads, startTicks] = [fields[0], Number(fields[17]), fields[19]];
  // While other threads are still ending, the process keeps its ports although its main thread counts as dead.
  if (state === 'X' || (state === 'Z' && threads <= 1)) return null;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  return { pid, startedAt: `${readBootId()} ${startTicks}`, command };
};

const readFromPs = (pid) => {
  const options = { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, stdio: 'pipe' };
  const line = execFileSync('ps', ['-ww', '-o', 'stat=,lstart=,command=', '-p', `${pid}`], options);
  const [, state, startedAt, command] =
    /^(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(\S[^]*)$/.exec(line.trim()) ?? [];
  return state && !state.startsWith('Z') ? { pid, startedAt, command } : null;
};

/**
 * A running process; null when there is none (one that is dead but not yet collected counts as none).
 * @param {{ pid: number }} input
 * @returns {ProcessIdentity & { command: string } | null} `command`: its command line, arguments separated by spaces
 */
export function readProcess({ pid }) {
  try {
    return process.platform === 'linux' ? readFromProc(pid) : readFromPs(pid);
  } catch {
    return null;
  }
}

/**
 * Whether exactly this process still runs. The command may differ: a process can rename itself, its start time stays.
 * @param {{ identity: ProcessIdentity }} input
 */
export function isRunning({ identity }) {
  return readProcess({ pid: identity.pid })?.startedAt === identity.startedAt;
}

/**
 * Asks `check` again and again until it is true; false when `timeoutMs` passed before.
 * @param {{ check: () => boolean, timeoutMs: number }} input
 * @returns {Promise<boolean>}
 */
export async function waitUntil({ check, timeoutMs }) {
  const deadline = Date.now() + timeoutMs;
  while (!check()) {
    if (Date.now() >= deadline) return false;
    await pause(50);
  }
  return true;
}

const send = ({ pid, signal, group }) => {
  try {
    process.kill(group ? -pid : pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};

const defaultSteps = [
  { signal: 'SIGTERM', graceMs: 10_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
];

/**
 * Ends a process by the signals in turn, each with its time to take effect. Resolves when it is gone.
 * The identity is checked before every signal, so that a foreign process with a reused id is never hit.
 * @param {{ identity: ProcessIdentity, steps?: { signal: NodeJS.Signals, graceMs: number }[], group?: boolean }} input
 *   `group`: the process leads a process group of its own; all of it is ended, stragglers at once after their leader
 */
export async function endProcess({ identity, steps = defaultSteps, group = false }) {
  for (const { signal, graceMs } of steps) {
    if (!isRunning({ identity })) return;
    send({ pid: identity.pid, signal, group });
    const isGone = () => !isRunning({ identity });
    if (await waitUntil({ check: isGone, timeoutMs: graceMs })) break;
  }
  if (group) send({ pid: identity.pid, signal: 'SIGKILL', group });
}
