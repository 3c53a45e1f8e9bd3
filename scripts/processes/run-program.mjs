import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Problem } from '../launcher/problem.mjs';
import { forgetProcess, recordProcess } from './process-records.mjs';
import { endProcess } from './running-process.mjs';

/**
 * The npm that runs us, so that a chosen version is kept; otherwise the one on the PATH.
 * @returns {{ file: string, first: string[] }} the program and the arguments before npm's own
 */
export function npmProgram() {
  const running = process.env.npm_execpath ?? '';
  return /npm-cli\.c?js$/.test(running)
    ? { file: process.execPath, first: [running] }
    : { file: 'npm', first: [] };
}

/** The beginning, where a program says what is wrong, and the end of its output. */
const excerptOf = ({ text, first = 15, last = 15 }) => {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= first + last) return lines.join('\n');
  return [...lines.slice(0, first), '…', ...lines.slice(-last)].join('\n');
};

/**
 * Runs a program to its end, in a process group of its own, written down so that a later run can end it.
 * @param {{ context: import('../launcher/context.mjs').Context, name: string, file: string, args: string[], options?: import('node:child_process').SpawnOptions }} input `options` such as env, cwd, uid
 * @returns {Promise<{ problem: string | null, output: string }>} why it did not succeed, and the last 64 KB of what it printed
 * @throws Interrupted after a signal
 */
export async function runCollected({ context, name, file, args, options = {} }) {
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
  if (code === 0) return { problem: null, output };
  const problem = error?.message ?? (signal ? `ended by ${signal}` : `exit code ${code}`);
  return { problem, output };
}

/**
 * Runs a program of the set-up to its end. Its output is shown only when it fails.
 * @param {{ context: import('../launcher/context.mjs').Context, name: string, file: string, args: string[], options?: import('node:child_process').SpawnOptions, failure: string }} input as of `runCollected`
 * @returns {Promise<void>}
 * @throws Problem with `failure` and parts of the output; Interrupted after a signal
 */
export async function runChild({ failure, ...program }) {
  const { problem, output } = await runCollected(program);
  if (problem === null) return;
  throw new Problem({
    message: `${failure} (${program.name}: ${problem}).`,
    details: excerptOf({ text: output }),
  });
}

/** For a program that was asked to end: a transaction or a clean-up may be under way. */
const graceMs = 30_000;

/**
 * A Ctrl-C at the terminal reaches the program by itself; everything else is passed on. One that stays is ended, as
 * one may wait for a lock that nobody releases. Returns what takes that back once the program has ended.
 */
const passSignal = ({ child, record, interruption }) => {
  let timer;
  interruption.signal.addEventListener('abort', () => {
    const { signal } = interruption.signal.reason;
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    if (record) timer = setTimeout(() => endProcess({ identity: record }), graceMs);
  });
  return () => clearTimeout(timer);
};

/**
 * Runs a program at the terminal of this process and passes signals on. It is written down so that a later run can
 * end it when this process was killed.
 * @param {{ context: import('../launcher/context.mjs').Context, name: string, file: string, args: string[], env: NodeJS.ProcessEnv }} input
 * @returns {Promise<number>} its exit code; 128 + the number of the signal that ended it
 */
export function runInherited({ context, name, file, args, env }) {
  return new Promise((resolve, reject) => {
    const { paths, interruption } = context;
    const child = spawn(file, args, { cwd: paths.root, env, stdio: 'inherit' });
    const record = child.pid ? recordProcess({ paths, name, pid: child.pid }) : null;
    const stopWaiting = passSignal({ child, record, interruption });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      stopWaiting();
      forgetProcess({ paths, pid: child.pid });
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
