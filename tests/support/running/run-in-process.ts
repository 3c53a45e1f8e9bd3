import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Annals } from './annals';
import type { Outcome, startCommand } from './command';

type Command = Pick<Parameters<typeof startCommand>[0], 'name' | 'args' | 'env'>;

const native = createRequire(path.resolve('package.json'));
const CLI = path.resolve('dist', 'src', 'plugins', 'annual-report', 'server', 'src', 'cli');

/** Ends the loading of a command that refuses its arguments, as the end of its process would. */
class Exit extends Error {}

/** The running Strapi for a command that would load one for itself, and end it. */
const borrow = (strapi: Core.Strapi): Core.Strapi =>
  Object.create(strapi, {
    load: { value: () => Promise.resolve() },
    destroy: { value: () => Promise.resolve() },
    log: { value: {} },
  }) as Core.Strapi;

/** Puts other properties in the place of an object's own. Gives a function that puts them back. */
const replace = <Target extends object>(target: Target, others: Partial<Target>): (() => void) => {
  const before = Object.keys(others).map(
    (key) => [key, Object.getOwnPropertyDescriptor(target, key)] as const,
  );
  for (const [key, value] of Object.entries(others)) {
    Object.defineProperty(target, key, {
      value,
      configurable: true,
      writable: true,
      enumerable: true,
    });
  }
  return () => {
    for (const [key, descriptor] of before) {
      if (descriptor) Object.defineProperty(target, key, descriptor);
      else Reflect.deleteProperty(target, key);
    }
  };
};

/** Runs a compiled command in this process, on an Annals that runs: the same code, without a boot of its own. */
export async function runInProcess(
  { strapi }: Pick<Annals, 'strapi'>,
  { name, args = [], env = {} }: Command,
): Promise<Outcome> {
  const output = { stdout: '', stderr: '' };
  const file = path.join(CLI, `${name}.js`);
  let isLoading = true;
  let end: (code: number) => void = () => undefined;
  let isEnded = false;
  const ended = new Promise<number>((resolve) => {
    end = (code) => {
      isEnded = true;
      resolve(code);
    };
  });
  const collect = (stream: keyof typeof output) => ({
    write: (text: string | Uint8Array): boolean => {
      // What follows the end of a process is not printed.
      if (!isEnded) output[stream] += String(text);
      return true;
    },
  });
  const exit = (code?: number | string | null): never => {
    if (!isEnded) end(Number(code ?? process.exitCode ?? 0));
    if (isLoading) throw new Exit();
    return undefined as never;
  };
  const { exitCode } = process;
  process.exitCode = undefined;
  const restores = [
    replace(process, { argv: [process.execPath, file, ...args], exit }),
    replace(process.env, env),
    replace(process.stdout, collect('stdout')),
    replace(process.stderr, collect('stderr')),
    replace(native('@strapi/core') as { createStrapi: () => Core.Strapi }, {
      createStrapi: () => borrow(strapi),
    }),
  ];
  const load = (): void => {
    try {
      native(file);
    } catch (error) {
      if (!(error instanceof Exit)) throw error;
    } finally {
      isLoading = false;
    }
  };
  try {
    load();
    return { code: await ended, ...output };
  } finally {
    for (const restore of restores.reverse()) restore();
    process.exitCode = exitCode;
    Reflect.deleteProperty(native.cache, file);
  }
}
