import { execFile } from 'node:child_process';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const ROOT = process.cwd();
const CLIENT = path.join(ROOT, 'client');

/** The TypeScript compiler as a process; its output is what it complains of. */
export async function compile(
  args: string[],
): Promise<{ isCompiled: boolean; complaints: string }> {
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  try {
    await run(process.execPath, [tsc, ...args]);
    return { isCompiled: true, complaints: '' };
  } catch (error) {
    return { isCompiled: false, complaints: String(Object(error).stdout) };
  }
}

/** The client as somebody else has it: its package, compiled, in a temporary folder. The caller removes it. */
export async function makeClientPackage(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'annals-client-'));
  for (const file of ['package.json', 'example.mjs']) {
    await cp(path.join(CLIENT, file), path.join(folder, file));
  }
  const { complaints } = await compile(['-p', CLIENT, '--outDir', path.join(folder, 'dist')]);
  if (complaints !== '') throw new Error(complaints);
  return folder;
}

/** Runs the client's example as a process of its own. */
export async function runExample({
  folder,
  args,
}: {
  folder: string;
  args: string[];
}): Promise<string> {
  const { stdout } = await run(process.execPath, [path.join(folder, 'example.mjs'), ...args]);
  return stdout;
}
