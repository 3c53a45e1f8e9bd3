import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './wait-for';

const parseRecord = (file: string): { name: string; pid: number } =>
  JSON.parse(readFileSync(file, 'utf8')) as { name: string; pid: number };

/** The id of a process that the launcher of this checkout wrote down. */
export const recordedPid = ({ folder, name }: { folder: string; name: string }): number => {
  const records = join(folder, '.data', 'processes');
  const all = readdirSync(records).map((file) => parseRecord(join(records, file)));
  const found = all.find((record) => record.name === name);
  if (!found) throw new Error(`no ${name} among ${all.map((record) => record.name).join(', ')}`);
  return found.pid;
};

/** Whether the process lives. A dead one that nobody has collected yet does not. */
export const isAlive = ({ pid }: { pid: number }): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

export const waitUntilGone = ({ pid }: { pid: number }): Promise<void> =>
  waitFor({ what: `process ${pid} to end`, check: () => !isAlive({ pid }), timeoutMs: 30_000 });
