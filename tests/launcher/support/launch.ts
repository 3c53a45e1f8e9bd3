import { spawn, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { findFreePort } from './ports';
import { waitFor } from './processes';

export type Ending = { code: number | null; signal: NodeJS.Signals | null };

export type LaunchInput = {
  folder: string;
  /** As in package.json: `start`, `check` … */
  command: string;
  args?: string[];
  nodeArgs?: string[];
  env?: NodeJS.ProcessEnv;
  options?: SpawnOptions;
};

/** What a person's shell would have: nothing of this test run. */
const plainEnv = (): NodeJS.ProcessEnv => {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return { PATH, HOME, LANG, TMPDIR };
};

/** Runs a command as a person would, and reads along. */
export function launch({ folder, command, args = [], nodeArgs = [], env, options }: LaunchInput) {
  const file = join(folder, 'scripts', 'annals.mjs');
  const child = spawn(process.execPath, [...nodeArgs, file, command, ...args], {
    cwd: folder,
    env: { ...plainEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<Ending>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  let hasEnded = false;
  const noteEnd = (): void => {
    hasEnded = true;
  };
  void ended.then(noteEnd, noteEnd);
  return {
    pid: child.pid ?? 0,
    ended,
    output: (): string => output,
    kill: (signal: NodeJS.Signals): boolean => child.kill(signal),
    /** @throws when the process ends before the text is printed */
    async untilPrinted(text: string): Promise<void> {
      const check = (): boolean => output.includes(text) || hasEnded;
      await waitFor({ what: `"${text}"`, check });
      if (!output.includes(text)) throw new Error(`"${text}" was not printed, but:\n${output}`);
    },
  };
}

export type Launched = ReturnType<typeof launch>;

/**
 * Runs a command to its end. `lastLine` is what the command itself said last: before it may stand what the launcher
 * does when that takes its time.
 */
export async function launchToEnd(
  input: LaunchInput,
): Promise<Ending & { output: string; lastLine: string }> {
  const launched = launch(input);
  const ending = await launched.ended;
  const output = launched.output();
  return { ...ending, output, lastLine: output.trimEnd().split('\n').at(-1) ?? '' };
}

/** Starts servers in a checkout, each on a port that was free, without the demo; ends those that a test leaves running. */
export function createStarter({ folder, command = 'start' }: { folder: string; command?: string }) {
  const started: Launched[] = [];
  const begin = ({ port, args }: { port: number; args?: string[] }): Launched => {
    const env = { PORT: `${port}`, ANNALS_DEMO: 'false' };
    const launched = launch({ folder, command, args, env });
    started.push(launched);
    return launched;
  };
  return {
    begin,
    /** Starts and waits for the three lines. */
    async start({ args }: { args?: string[] } = {}): Promise<{ launched: Launched; url: string }> {
      const port = await findFreePort();
      const launched = begin({ port, args });
      await launched.untilPrinted('Data: ');
      return { launched, url: `http://127.0.0.1:${port}` };
    },
    async endAll(): Promise<void> {
      for (const launched of started.splice(0)) {
        launched.kill('SIGTERM');
        await launched.ended;
      }
    },
  };
}
