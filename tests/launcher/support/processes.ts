import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Longer than anything takes on the slowest machine: what does not come by then does not come. */
const IN_VAIN_MS = 600_000;

/** Resolves as soon as `check` is true. @throws when it never is */
export async function waitFor({
  what,
  check,
}: {
  what: string;
  check: () => boolean | Promise<boolean>;
}): Promise<void> {
  const deadline = Date.now() + IN_VAIN_MS;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`waited ${IN_VAIN_MS} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const parseRecord = (file: string): { name: string; pid: number } =>
  JSON.parse(readFileSync(file, 'utf8')) as { name: string; pid: number };

/** The id of a process that the launcher of this checkout wrote down. */
export function recordedPid({ folder, name }: { folder: string; name: string }): number {
  const records = join(folder, '.data', 'processes');
  const files = readdirSync(records).filter((file) => file.endsWith('.json'));
  const all = files.map((file) => parseRecord(join(records, file)));
  const found = all.find((record) => record.name === name);
  if (!found) throw new Error(`no ${name} among ${all.map((record) => record.name).join(', ')}`);
  return found.pid;
}

/** Whether the process lives. A dead one that nobody has collected yet does not. */
export function isAlive({ pid }: { pid: number }): boolean {
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
}

export function waitUntilGone({ pid }: { pid: number }): Promise<void> {
  return waitFor({ what: `process ${pid} to end`, check: () => !isAlive({ pid }) });
}

/** Ends a process without a chance to tidy up. */
export async function killHard({ pid }: { pid: number }): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await waitUntilGone({ pid });
}
