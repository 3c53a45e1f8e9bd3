import { readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, readProcess, waitUntil } from '../processes/running-process.mjs';

/**
 * The main process of the PostgreSQL that runs on this data folder; null when there is none. PostgreSQL writes its id
 * into postmaster.pid; the command line tells it from a foreign process that got the id later.
 * @param {{ data: string }} input
 * @returns {{ pid: number, startedAt: string, command: string, port: number } | null}
 */
export function findPostmaster({ data }) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const identity = readProcess({ pid: Number(lines[0]) });
    const isOurs = identity?.command.includes('postgres') && identity.command.includes(data);
    return isOurs ? { ...identity, port: Number(lines[3]) } : null;
  } catch {
    return null;
  }
}

/** On Linux: worker processes whose main process was killed; each works inside the data folder. */
const findWorkers = ({ data }) => {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const isInside = (pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === data;
    } catch {
      return false;
    }
  };
  return pids
    .filter(isInside)
    .map((pid) => readProcess({ pid: Number(pid) }))
    .filter(Boolean);
};

/**
 * Clears what a killed main process left: waits for its workers, which end themselves, ends slow ones, and removes
 * postmaster.pid, whose process id may by now belong to somebody else.
 * @param {{ data: string }} input only for a folder on which no main process runs
 */
export async function clearDeadPostmaster({ data }) {
  const isLeft = () => findWorkers({ data }).length > 0;
  await waitUntil({ check: () => !isLeft(), timeoutMs: 5_000 });
  const steps = [
    { signal: 'SIGQUIT', graceMs: 3_000 },
    { signal: 'SIGKILL', graceMs: 3_000 },
  ];
  for (const identity of findWorkers({ data })) await endProcess({ identity, steps });
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

/**
 * Stops PostgreSQL: `fast` ends sessions and writes everything down, `immediate` is for data that is thrown away.
 * Whatever happens here, nothing that was committed is lost: that is what its write-ahead log is for.
 * @param {{ identity: import('../processes/running-process.mjs').ProcessIdentity, mode?: 'fast' | 'immediate' }} input
 */
export async function stopPostmaster({ identity, mode = 'fast' }) {
  const immediate = { signal: 'SIGQUIT', graceMs: 10_000 };
  const fast = { signal: 'SIGINT', graceMs: 60_000 };
  const kill = { signal: 'SIGKILL', graceMs: 5_000 };
  const steps = mode === 'fast' ? [fast, immediate, kill] : [immediate, kill];
  await endProcess({ identity, steps });
}
