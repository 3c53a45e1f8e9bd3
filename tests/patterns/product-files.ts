import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders of what runs: server, domain, panel, client, reader, scripts, and the rules that tests and lint use. */
const FOLDERS = ['src', 'config', 'database', 'client/src', 'scripts', 'tests/tools'];
const LEFT_OUT = new Set(['node_modules', 'dist', 'build']);
const SOURCES = ['.ts', '.tsx', '.js', '.mjs', '.cjs'];
const TESTS = ['.test.ts', '.test.tsx', '.d.ts'];

const hasEnding = (name: string, endings: string[]): boolean =>
  endings.some((ending) => name.endsWith(ending));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : filesIn(name);
    return hasEnding(entry.name, SOURCES) && !hasEnding(entry.name, TESTS) ? [name] : [];
  });

/** Every source file of the product, tests left out. */
export function productFiles(): string[] {
  return FOLDERS.flatMap(filesIn);
}
