import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeSmallCheckout, removeFolder, writeInto } from './support/checkout';
import { launchToEnd } from './support/launch';
import { runModule } from './support/run-module';

describe('the stamps of a build', () => {
  let root: string;

  const write = (name: string, content: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'annals-stamps-'));
    write('package.json', '{}');
    write('src/index.ts', 'export default {};');
    write('src/plugins/annual-report/admin/src/index.ts', 'export default {};');
  });
  afterEach(() => removeFolder({ folder: root }));

  /** The parts whose hash is another one once the file says something else. */
  const changedBy = (name: string): Promise<unknown> => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    return runModule({
      input: { root, file: join(root, name) },
      lines: `
        const { writeFileSync } = await import('node:fs');
        const { hashServerSources, hashAdminSources } = await load('set-up/stamps');
        const paths = { root: input.root };
        const hashes = () => ({ server: hashServerSources({ paths }), admin: hashAdminSources({ paths }) });
        const before = hashes();
        writeFileSync(input.file, 'something new');
        const after = hashes();
        return Object.keys(after).filter((part) => after[part] !== before[part]);`,
    }).result;
  };

  it.each([
    ['package-lock.json', ['server', 'admin']],
    ['package.json', []],
    ['config/server.ts', ['server', 'admin']],
    ['tsconfig.json', ['server']],
    ['src/index.ts', ['server']],
    ['src/api/school/content-types/school/schema.json', ['server']],
    ['src/plugins/annual-report/domain/outline.ts', ['server']],
    ['src/plugins/annual-report/contract/report.ts', ['server', 'admin']],
    ['src/plugins/annual-report/admin/src/page.tsx', ['admin']],
    ['src/admin/app.tsx', ['admin']],
    ['database/migrations/001.ts', ['server']],
    ['database/demo/report.yaml', []],
    ['database/packs/secondary-vocational-2024.yaml', []],
    ['src/plugins/annual-report/domain/outline.test.ts', []],
    ['tests/unit/outline.test.ts', []],
  ])('should notice a change of %s for %j', async (name, parts) => {
    await expect(changedBy(name)).resolves.toEqual(parts);
  });
});

describe('the stamp of an install', () => {
  let root: string;

  const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } };
  const isInstalled = (): Promise<unknown> =>
    runModule({
      input: { root },
      lines: `
        const { createPaths } = await load('launcher/paths');
        const { isInstalled } = await load('set-up/install-packages');
        return isInstalled({ paths: createPaths(input) });`,
    }).result;
  const writeJson = (name: string, content: unknown): void =>
    writeFileSync(join(root, name), JSON.stringify(content));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'annals-install-'));
    mkdirSync(join(root, 'node_modules'));
    writeJson('package-lock.json', lock);
  });
  afterEach(() => removeFolder({ folder: root }));

  it('should be missing without packages', async () => {
    await expect(isInstalled()).resolves.toBe(false);
  });

  it('should not be needed after an install by hand of the same packages', async () => {
    writeJson('node_modules/.package-lock.json', {
      packages: { 'node_modules/a': { version: '1.0.0' } },
    });
    await expect(isInstalled()).resolves.toBe(true);
  });

  it('should not fit other versions', async () => {
    writeJson('node_modules/.package-lock.json', {
      packages: { 'node_modules/a': { version: '1.0.1' } },
    });
    await expect(isInstalled()).resolves.toBe(false);
  });

  it('should not fit packages that the lock file no longer has', async () => {
    const packages = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0' },
    };
    writeJson('node_modules/.package-lock.json', { packages });
    await expect(isInstalled()).resolves.toBe(false);
  });

  it('should let a package for another system be absent', async () => {
    const other = { version: '1.0.0', optional: true };
    writeJson('package-lock.json', { packages: { ...lock.packages, 'node_modules/other': other } });
    writeJson('node_modules/.package-lock.json', {
      packages: { 'node_modules/a': { version: '1.0.0' } },
    });
    await expect(isInstalled()).resolves.toBe(true);
  });
});

describe('a server that is older than its sources', () => {
  const COMMANDS = 'src/plugins/annual-report/server/src/cli';
  let folder: string;

  const write = (name: string, content: string): void => writeInto({ folder, name, content });
  const run = () => launchToEnd({ folder, command: 'packs-check' });

  beforeEach(async () => {
    folder = await makeSmallCheckout();
    const compilerOptions = { module: 'CommonJS', rootDir: '.', types: [] };
    write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }));
    write(`${COMMANDS}/packs-check.ts`, `console.log('one'); export {};`);
  });
  afterEach(() => removeFolder({ folder }));

  it('should be compiled by the next command, and not again by the one after it', async () => {
    await expect(run()).resolves.toMatchObject({ code: 0, lastLine: 'one' });
    const compiled = join(folder, 'dist', COMMANDS, 'packs-check.js');
    const before = statSync(compiled).ino;
    await run();
    expect(statSync(compiled).ino).toBe(before);
    write(`${COMMANDS}/packs-check.ts`, `console.log('two'); export {};`);
    await expect(run()).resolves.toMatchObject({ code: 0, lastLine: 'two' });
  });

  it('should keep nothing of a source that is gone', async () => {
    write(`${COMMANDS}/gone.ts`, 'export {};');
    await run();
    const compiled = join(folder, 'dist', COMMANDS, 'gone.js');
    expect(existsSync(compiled)).toBe(true);
    rmSync(join(folder, COMMANDS, 'gone.ts'));
    await run();
    expect(existsSync(compiled)).toBe(false);
  });

  it('should be named with its fault when it does not compile, and be compiled when that is fixed', async () => {
    write(`${COMMANDS}/packs-check.ts`, `const one: number = 'one'; export {};`);
    const refused = await run();
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('The server could not be compiled');
    expect(refused.output).toContain('packs-check.ts');
    write(`${COMMANDS}/packs-check.ts`, `console.log('fixed'); export {};`);
    await expect(run()).resolves.toMatchObject({ code: 0, lastLine: 'fixed' });
  });
});
