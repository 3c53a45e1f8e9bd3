import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} ProcessIdentity A process that cannot be mistaken for a later one with the same id.
 * @property {number} pid
 * @property {string} startedAt opaque; equal for the same process only
 * @property {string} command the command line, arguments separated by spaces
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
    /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/.exec(line.trim()) ?? [];
  return state && !state.startsWith('Z') ? { pid, startedAt, command } : null;
};

/**
 * The identity of a running process; null when there is none (one that is dead but not yet collected counts as none).
 * @param {{ pid: number }} input
 * @returns {ProcessIdentity | null}
 */
export const readProcess = ({ pid }) => {
  try {
    return process.platform === 'linux' ? readFromProc(pid) : readFromPs(pid);
  } catch {
    return null;
  }
};

/**
 * Whether exactly this process still runs. The command may differ: a process can rename itself, its start time stays.
 * @param {{ identity: { pid: number, startedAt: string } }} input
 */
export const isRunning = ({ identity }) =>
  readProcess({ pid: identity.pid })?.startedAt === identity.startedAt;
