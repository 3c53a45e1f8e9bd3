import { spawn, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { waitFor } from './wait-for';

export type Ending = { code: number | null; signal: NodeJS.Signals | null };

export type LaunchInput = {
  folder: string;
  script: 'start' | 'start-cluster' | 'develop' | 'build' | 'command' | 'test' | 'jest';
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

/** Runs one of the scripts as a person would, and reads along. */
export const launch = ({ folder, script, args = [], nodeArgs = [], env, options }: LaunchInput) => {
  const file = join(folder, 'scripts', `${script}.mjs`);
  const child = spawn(process.execPath, [...nodeArgs, file, ...args], {
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
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    pid: child.pid ?? 0,
    ended,
    output: (): string => output,
    kill: (signal: NodeJS.Signals): boolean => child.kill(signal),
    /** @throws when the process ends, or the time passes, before the text is printed */
    async untilPrinted(text: string, timeoutMs = 120_000): Promise<void> {
      const isDone = (): boolean => output.includes(text) || hasEnded();
      await waitFor({ what: `"${text}"`, check: isDone, timeoutMs }).catch(() => undefined);
      if (!output.includes(text)) throw new Error(`"${text}" was not printed, but:\n${output}`);
    },
  };
};

export type Launched = ReturnType<typeof launch>;

/** Runs a script to its end. */
export const launchToEnd = async (input: LaunchInput): Promise<Ending & { output: string }> => {
  const launched = launch(input);
  const ending = await launched.ended;
  return { ...ending, output: launched.output() };
};
