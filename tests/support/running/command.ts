import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { serverEnv } from './boot-strapi';

const CLI = path.join('dist', 'src', 'plugins', 'annual-report', 'server', 'src', 'cli');

export type Outcome = { code: number | null; stdout: string; stderr: string };

/** A command of the project as a process of its own. */
export type RunningCommand = {
  child: ChildProcess;
  /** Ends with whatever way the process ends. */
  ended: Promise<Outcome>;
  /** Ends when the text stands in the output, or when the process ended without it. */
  printed: (text: string) => Promise<void>;
  /** The process is gone without a chance to tidy up. */
  kill: () => Promise<void>;
};

/** Starts a compiled command, such as `demo-load`, on a database and a public folder. */
export function startCommand({
  name,
  args = [],
  databaseUrl,
  publicFolder,
  cwd = process.cwd(),
  env = {},
}: {
  name:
    | 'backup'
    | 'restore'
    | 'check'
    | 'second-factor'
    | 'verify'
    | 'demo-load'
    | 'release'
    | 'packs-check'
    | 'packs-load'
    | 'report-create'
    | 'report-export'
    | 'report-load';
  args?: string[];
  databaseUrl: string;
  publicFolder: string;
  /** Where it runs, unless in the project. */
  cwd?: string;
  env?: Record<string, string>;
}): RunningCommand {
  const child = spawn(process.execPath, [path.resolve(CLI, `${name}.js`), ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...serverEnv({ databaseUrl, publicFolder }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name_ of ['stdout', 'stderr'] as const) {
    child[name_].setEncoding('utf8');
    child[name_].on('data', (text: string) => {
      output[name_] += text;
    });
  }
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, ...output });
    });
  });
  return {
    child,
    ended,
    printed: (text) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (output.stdout.includes(text)) resolve();
        };
        child.stdout.on('data', look);
        void ended.then(() => {
          resolve();
        });
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export function runCommand(request: Parameters<typeof startCommand>[0]): Promise<Outcome> {
  return startCommand(request).ended;
}
