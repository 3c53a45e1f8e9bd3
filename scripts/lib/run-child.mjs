import { spawn } from 'node:child_process';
import { endProcess } from './end-process.mjs';
import { excerptOf } from './excerpt.mjs';
import { Problem } from './problem.mjs';
import { forgetProcess, recordProcess } from './process-records.mjs';

/**
 * Runs a program of the set-up to its end, in a process group of its own, written down so that a later run can end it.
 * Its output is kept and shown only when it fails.
 * @param {{ context: import('./context.mjs').Context, name: string, file: string, args: string[], options?: import('node:child_process').SpawnOptions, failure: string }} input `options` such as env, cwd, uid
 * @returns {Promise<void>}
 * @throws Problem with `failure` and the end of the output; Interrupted after a signal
 */
export const runChild = async ({ context, name, file, args, options = {}, failure }) => {
  const { paths, interruption } = context;
  interruption.check();
  const child = spawn(file, args, {
    cwd: paths.root,
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk) => {
    output = (output + chunk).slice(-64_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ error }));
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const record = child.pid ? recordProcess({ paths, name, pid: child.pid, group: true }) : null;
  const onAbort = () => record && endProcess({ identity: record, group: true });
  interruption.signal.addEventListener('abort', onAbort);
  const { error, code, signal } = await ended;
  interruption.signal.removeEventListener('abort', onAbort);
  if (record) forgetProcess({ paths, pid: record.pid });
  interruption.check();
  if (code === 0) return;
  const reason = error?.message ?? (signal ? `ended by ${signal}` : `exit code ${code}`);
  throw new Problem({
    message: `${failure} (${name}: ${reason}).`,
    details: excerptOf({ text: output }),
  });
};
