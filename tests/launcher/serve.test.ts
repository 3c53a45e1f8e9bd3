import { copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRETS } from '../support/running/secrets';
import { makeSmallCheckout, removeFolder, writeInto } from './support/checkout';
import { launch, launchToEnd } from './support/launch';
import { findFreePort } from './support/ports';
import { isAlive, killHard, recordedPid } from './support/processes';
import { runModule } from './support/run-module';

// As long as it may take on a machine that has more to do.
jest.setTimeout(600_000);

const makeSecrets = (): Promise<Record<string, string>> =>
  runModule({
    lines: `const { makeSecrets } = await load('launcher/settings'); return makeSecrets();`,
  }).result as Promise<Record<string, string>>;

/** What the check of secrets says; `fine` when it says nothing. */
const check = async (changed: Record<string, string>): Promise<string> => {
  const input = { env: { ...(await makeSecrets()), ...changed } };
  const lines = `
    const { checkSecrets } = await load('launcher/check-secrets');
    try { checkSecrets(input); return 'fine'; } catch (error) { return error.message; }`;
  return (await runModule({ input, lines }).result) as string;
};

describe('the secrets of production', () => {
  it('should be accepted as they are made', async () => {
    await expect(check({})).resolves.toBe('fine');
  });

  it.each([
    ['JWT_SECRET', '', 'JWT_SECRET is not set'],
    ['JWT_SECRET', 'k3Jd82hf', 'JWT_SECRET is shorter than 24 characters'],
    ['ADMIN_JWT_SECRET', 'tobemodified-tobemodified-1', 'ADMIN_JWT_SECRET looks like a sample'],
    ['API_TOKEN_SALT', 'ChangeMe0123xyzChangeMe0123xyz', 'API_TOKEN_SALT looks like a sample'],
    ['TRANSFER_TOKEN_SALT', 'ababababababababababababababab', 'repeats a few characters'],
    ['APP_KEYS', 'toBeModified1,toBeModified2', 'APP_KEYS looks like a sample'],
    ['APP_KEYS', 'pX9vR2mK7tQ4wZ8cL5nB3hJ6,short', 'APP_KEYS is shorter than 24 characters'],
  ])('should be refused: %s=%s', async (name, value, problem) => {
    const message = await check({ [name]: value });
    expect(message).toContain(problem);
    expect(message).toContain(`npm run --silent secrets ${name} >> .env`);
    if (value !== '') expect(message).not.toContain(value);
  });

  it('should be refused where two are the same', async () => {
    const { JWT_SECRET } = await makeSecrets();
    const message = await check({ JWT_SECRET: `${JWT_SECRET}`, API_TOKEN_SALT: `${JWT_SECRET}` });
    expect(message).toContain('JWT_SECRET has the value of another one');
  });

  it('should all be refused that this repository tests with', async () => {
    const message = await check(SECRETS);
    for (const name of Object.keys(SECRETS)) expect(message).toContain(`${name} `);
  });
});

describe('npm run serve', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await makeSmallCheckout();
  });
  afterAll(() => removeFolder({ folder }));

  const secretLines = async (): Promise<string> => {
    const { output } = await launchToEnd({ folder, command: 'secrets' });
    return output;
  };
  const refused = (env: NodeJS.ProcessEnv, args: string[] = []) =>
    launchToEnd({ folder, command: 'serve', args, env });

  it('should be given secrets one by one, so that those that are in use stay', async () => {
    const one = await launchToEnd({ folder, command: 'secrets', args: ['JWT_SECRET'] });
    expect(one.output).toMatch(/^JWT_SECRET=\S{40,}$/m);
    expect(one.output).not.toContain('ENCRYPTION_KEY');
    const none = await launchToEnd({ folder, command: 'secrets', args: ['KEY'] });
    expect(none).toMatchObject({ code: 1, lastLine: expect.stringContaining('JWT_SECRET') });
  });

  it('should be refused without a database, and write no settings of its own', async () => {
    const { code, lastLine } = await refused({});
    expect(code).toBe(1);
    expect(lastLine).toContain('Production needs DATABASE_URL');
    expect(lastLine).toContain('ANNALS_EMBEDDED=true');
    expect(existsSync(join(folder, '.env'))).toBe(false);
  });

  it('should be refused without secrets', async () => {
    const { code, lastLine } = await refused({ ANNALS_EMBEDDED: 'true' });
    expect(code).toBe(1);
    expect(lastLine).toContain('APP_KEYS is not set');
    expect(existsSync(join(folder, '.env'))).toBe(false);
  });

  it('should be refused when its number of processes is none', async () => {
    await expect(refused({}, ['none'])).resolves.toMatchObject({ code: 2 });
  });

  describe('with secrets, and the built-in database because somebody means it', () => {
    let port: number;

    beforeAll(async () => {
      const settings = `ANNALS_EMBEDDED=true\nANNALS_PUBLIC_URL=https://reports.example.org\n`;
      writeFileSync(join(folder, '.env'), settings + (await secretLines()));
      port = await findFreePort();
    });

    const begin = (args: string[] = []) =>
      launch({ folder, command: 'serve', args, env: { PORT: `${port}` } });

    it('should serve, start again what ends, and print nothing but JSON', async () => {
      const launched = begin();
      await launched.untilPrinted('serving at ');
      expect((await fetch(`http://127.0.0.1:${port}/_health`)).status).toBe(204);
      await killHard({ pid: recordedPid({ folder, name: 'strapi' }) });
      await launched.untilPrinted('Strapi serves again');
      await fetch(`http://127.0.0.1:${port}/fail`).catch(() => undefined);
      await launched.untilPrinted('end 2 of 5');
      const postgres = recordedPid({ folder, name: 'postgres' });
      launched.kill('SIGTERM');
      await expect(launched.ended).resolves.toMatchObject({ code: 0 });
      expect(isAlive({ pid: postgres })).toBe(false);
      const lines = launched.output().trim().split('\n');
      const messages = lines.map((line) => (JSON.parse(line) as { message: string }).message);
      expect(messages).toContain('begins');
      expect(messages).toContainEqual(expect.stringContaining('ANNALS_TRUST_PROXY is not true'));
      expect(messages).toContainEqual(expect.stringContaining('Error: failed at work'));
    });

    it('should give Strapi a folder of its own for what its command line notes', async () => {
      const home = join(folder, 'no-such-home');
      const launched = launch({ folder, command: 'serve', env: { PORT: `${port}`, HOME: home } });
      await launched.untilPrinted('serving at ');
      const { config } = (await (await fetch(`http://127.0.0.1:${port}/config`)).json()) as {
        config: string;
      };
      expect(config).toBe(join(folder, '.data', 'config'));
      launched.kill('SIGTERM');
      await expect(launched.ended).resolves.toMatchObject({ code: 0 });
    });

    it('should serve by several processes', async () => {
      const launched = begin(['2']);
      await launched.untilPrinted('process 2 of 2 serves');
      launched.kill('SIGTERM');
      await expect(launched.ended).resolves.toMatchObject({ code: 0 });
    });

    it('should serve from a second checkout whose data are links to those of the first', async () => {
      const second = await makeSmallCheckout();
      copyFileSync(join(folder, '.env'), join(second, '.env'));
      for (const place of [join(folder, 'public', 'uploads'), join(second, 'public')])
        mkdirSync(place, { recursive: true });
      for (const place of ['.data', join('public', 'uploads')])
        symlinkSync(join(folder, place), join(second, place));
      const launched = launch({ folder: second, command: 'serve', env: { PORT: `${port}` } });
      await launched.untilPrinted('serving at ');
      const { code, lastLine } = await refused({ PORT: `${port}` });
      expect({ code, lastLine }).toEqual({
        code: 1,
        lastLine: expect.stringContaining('is already running here'),
      });
      launched.kill('SIGTERM');
      await expect(launched.ended).resolves.toMatchObject({ code: 0 });
      removeFolder({ folder: second });
    });

    it('should be refused when the sources are not those of the build', async () => {
      writeInto({ folder, name: 'src/newer.ts', content: 'export {};\n' });
      const { code, lastLine } = await refused({ PORT: `${port}` });
      removeFolder({ folder: join(folder, 'src') });
      expect(code).toBe(1);
      expect(lastLine).toContain('the server in dist/ is not built from these sources');
      expect(lastLine).toContain('npm run build');
    });
  });
});
