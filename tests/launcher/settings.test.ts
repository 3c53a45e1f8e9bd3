import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from './support/checkout';
import { runModule } from './support/run-module';

const ensure = (file: string): Promise<unknown> =>
  runModule({
    input: { file },
    lines: `const { ensureEnvFile } = await load('launcher/settings'); return ensureEnvFile(input);`,
  }).result;

const parse = (content: string): Promise<unknown> =>
  runModule({
    input: { content },
    lines: `const { parseEnv } = await load('launcher/settings'); return parseEnv(input);`,
  }).result;

describe('the .env file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'annals-env-'));
    file = join(folder, '.env');
  });
  afterEach(() => removeFolder({ folder }));

  it('should be written with random secrets that nobody else may read', async () => {
    await expect(ensure(file)).resolves.toMatchObject({ change: 'written' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const secrets = readFileSync(file, 'utf8').match(/^[A-Z_]+=.{40,}$/gm) ?? [];
    expect(new Set(secrets.map((line) => line.slice(line.indexOf('=')))).size).toBe(6);
  });

  it('should hold four app keys', async () => {
    await ensure(file);
    const keys = /^APP_KEYS=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    expect(new Set(keys.split(',')).size).toBe(4);
  });

  it('should stay as it is when it is complete', async () => {
    await ensure(file);
    const before = readFileSync(file, 'utf8');
    await expect(ensure(file)).resolves.toMatchObject({ change: 'none' });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('should only be completed when somebody wrote it', async () => {
    const own = '# mine\nPORT=4000\nJWT_SECRET=chosen';
    writeFileSync(file, own, { mode: 0o640 });
    await expect(ensure(file)).resolves.toMatchObject({
      change: 'completed',
      values: { PORT: '4000', JWT_SECRET: 'chosen' },
    });
    expect(readFileSync(file, 'utf8').startsWith(`${own}\n`)).toBe(true);
    expect(readFileSync(file, 'utf8').match(/^JWT_SECRET=/gm)).toHaveLength(1);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('should be read as dotenv reads it', async () => {
    const content = `# no=1\nA=1 # note\nexport B = two words \nC="# kept"\nD='x'\nE=\nA=3\n`;
    await expect(parse(content)).resolves.toEqual({
      A: '3',
      B: 'two words',
      C: '# kept',
      D: 'x',
      E: '',
    });
  });
});

describe('what the server gets', () => {
  const serverEnv = (env: Record<string, string>): Promise<unknown> =>
    runModule({
      input: {
        settings: { env, host: '127.0.0.1', port: 1337 },
        database: { url: 'postgres://here/annals', isEmbedded: true },
      },
      lines: `const { serverEnv } = await load('launcher/settings'); return serverEnv(input);`,
    }).result;

  it('should give freed memory back, unless somebody chose otherwise', async () => {
    await expect(serverEnv({})).resolves.toMatchObject({
      MALLOC_ARENA_MAX: '2',
      MALLOC_TRIM_THRESHOLD_: '131072',
    });
    await expect(serverEnv({ MALLOC_ARENA_MAX: '8' })).resolves.toMatchObject({
      MALLOC_ARENA_MAX: '8',
    });
  });
});
