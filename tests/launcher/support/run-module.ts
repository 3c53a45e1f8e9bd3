import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The checkout that these tests belong to. */
export const repository = realpathSync(join(__dirname, '..', '..', '..'));

const scripts = pathToFileURL(join(repository, 'scripts')).href;

/**
 * Runs a few lines of JavaScript in a Node of its own, because the launcher's modules are ES modules and act on their
 * own process. `load('processes/lock')` gives `scripts/processes/lock.mjs`; what the lines return comes back through
 * JSON.
 */
export function runModule({
  lines,
  input = {},
  env = {},
}: {
  lines: string;
  input?: Record<string, unknown>;
  env?: NodeJS.ProcessEnv;
}): { pid: number; result: Promise<unknown> } {
  const code = `
    const load = (name) => import(${JSON.stringify(scripts)} + '/' + name + '.mjs');
    const input = ${JSON.stringify(input)};
    const result = await (async () => { ${lines} })();
    console.log('\\n' + JSON.stringify(result ?? null));
    process.exit(0);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: repository,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const result = new Promise<unknown>((resolve, reject) => {
    child.on('close', (exitCode) => {
      if (exitCode === 0) resolve(JSON.parse(output.trimEnd().split('\n').at(-1) ?? 'null'));
      else reject(new Error(`exit code ${exitCode}\n${output}${errors}`));
    });
  });
  return { pid: child.pid ?? 0, result };
}
