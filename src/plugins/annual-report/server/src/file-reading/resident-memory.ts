import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const KILOBYTE = 1024;

const fromLinux = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:[ \t]*(\d+) kB$/m.exec(status)?.[1] ?? 0);
};

const fromPs = async (pid: number): Promise<number> =>
  Number((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout);

/** Bytes of memory that another process holds, as its system counts them; 0 for one that has ended. */
export async function residentBytes({ pid }: { pid: number }): Promise<number> {
  const kilobytes = await (process.platform === 'linux' ? fromLinux : fromPs)(pid).catch(() => 0);
  return Number.isFinite(kilobytes) ? kilobytes * KILOBYTE : 0;
}
