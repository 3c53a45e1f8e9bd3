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

/** `"node.exe","4242","Console","1","41,232 K"` */
const fromTasklist = async (pid: number): Promise<number> => {
  const filter = ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'];
  const { stdout } = await run('tasklist', filter, { windowsHide: true });
  return Number(stdout.trim().split('","').at(-1)?.replace(/\D/g, '') ?? 0);
};

const SOURCES: Partial<Record<NodeJS.Platform, (pid: number) => Promise<number>>> = {
  linux: fromLinux,
  win32: fromTasklist,
};

/** Bytes of memory that another process holds, as its system counts them; 0 for one that has ended. */
export async function residentBytes({ pid }: { pid: number }): Promise<number> {
  const kilobytes = await (SOURCES[process.platform] ?? fromPs)(pid).catch(() => 0);
  return Number.isFinite(kilobytes) ? kilobytes * KILOBYTE : 0;
}
