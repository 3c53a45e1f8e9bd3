import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { forgetProcess, recordProcess } from './process-records.mjs';

/** A Ctrl-C at the terminal reaches the program by itself; everything else is passed on. */
const passSignal = ({ child, interruption }) =>
  interruption.signal.addEventListener('abort', () => {
    const { signal } = interruption.signal.reason;
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });

/**
 * Runs a program at the terminal of this process and passes signals on. It is written down so that a later run can
 * end it when this process was killed.
 * @param {{ context: import('./context.mjs').Context, name: string, file: string, args: string[], env: NodeJS.ProcessEnv }} input
 * @returns {Promise<number>} its exit code; 128 + the number of the signal that ended it
 */
export const runInherited = ({ context, name, file, args, env }) =>
  new Promise((resolve, reject) => {
    const { paths, interruption } = context;
    const child = spawn(file, args, { cwd: paths.root, env, stdio: 'inherit' });
    if (child.pid) recordProcess({ paths, name, pid: child.pid });
    passSignal({ child, interruption });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      forgetProcess({ paths, pid: child.pid });
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
