import path from 'node:path';
import type { Pattern } from './extract-patterns';

const THIS_FILE = 'built-when-loaded';

/** What a file itself makes by `RegExp` while it is loaded. */
export async function builtWhenLoaded({ file }: { file: string }): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const { RegExp: original } = globalThis;
  // Packages that the file imports build patterns as well; those are not ours.
  const isOurs = (): boolean => {
    const callers = new Error('made here').stack?.split('\n').slice(1) ?? [];
    return callers.find((line) => !line.includes(THIS_FILE))?.includes(file) ?? false;
  };
  const keep = (pattern: RegExp): RegExp => {
    if (isOurs()) made.push({ source: pattern.source, flags: pattern.flags, place: file });
    return pattern;
  };
  globalThis.RegExp = new Proxy(original, {
    construct: (target, args: [string, string?]) => keep(new target(...args)),
    apply: (target, _this, args: [string, string?]) => keep(target(...args)),
  });
  try {
    await jest.isolateModulesAsync(async () => {
      await import(path.resolve(file));
    });
  } finally {
    globalThis.RegExp = original;
  }
  return made;
}
