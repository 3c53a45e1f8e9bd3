import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { makeScriptsOnly, removeFolder } from './support/checkout';
import { launchToEnd, type LaunchInput } from './support/launch';
import { findFreePort, holdSilentPort, takePort } from './support/ports';
import { runModule } from './support/run-module';

/** One line that a person can act on, and nothing that looks like a crash. */
const expectOneLine = (output: string): void => {
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).not.toMatch(/^\s+at /m);
};

describe('a start that cannot be', () => {
  let folder: string;

  beforeEach(() => {
    folder = makeScriptsOnly();
  });
  afterEach(() => {
    chmodSync(folder, 0o755);
    removeFolder({ folder });
  });

  const start = (input: Partial<LaunchInput>) =>
    launchToEnd({ folder, command: 'start', ...input });

  it.each([
    ['start', '18.20.4'],
    ['check', '20.18.3'],
    ['test', '20.18.3'],
  ])('should be refused by %s on Node %s', async (command, version) => {
    const old = join(folder, 'old-node.cjs');
    const versions = `{ ...process.versions, node: '${version}' }`;
    writeFileSync(old, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
    const { code, output } = await start({ command, nodeArgs: ['--require', old] });
    expect(code).toBe(1);
    expectOneLine(output);
    expect(output).toContain(`Annals needs Node 20.19 or newer; this is Node ${version}`);
    expect(existsSync(join(folder, '.data'))).toBe(false);
  });

  it('should be refused in a folder that cannot be written', async () => {
    chmodSync(folder, 0o555);
    // Root may write everywhere, so then somebody else starts it.
    const options = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { code, output } = await start({ options });
    expect(code).toBe(1);
    expectOneLine(output);
    expect(output).toContain(`${folder} cannot be written`);
    expect(readdirSync(folder)).toEqual(['scripts']);
  });

  it('should be refused when the port is taken', async () => {
    const { port, release } = await takePort();
    const { code, output } = await start({ env: { PORT: `${port}` } });
    await release();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} on 127.0.0.1 is taken by another program`);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('should be refused when PORT is not a port', async () => {
    const { code, output } = await start({ env: { PORT: 'http' } });
    expect(code).toBe(1);
    expect(output).toContain('PORT is "http", which is not a port');
  });

  it('should be refused in one line when this user may not read the settings', async () => {
    const env = { PORT: `${await findFreePort()}` };
    const file = join(folder, '.env');
    writeFileSync(file, 'JWT_SECRET=geheim\n', { mode: 0o600 });
    mkdirSync(join(folder, '.data'));
    chmodSync(join(folder, '.data'), 0o777);
    if (process.getuid?.() !== 0) chmodSync(file, 0o000);
    const options = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { code, output } = await start({ command: 'serve', env, options });
    expect(code).toBe(1);
    expectOneLine(output);
    expect(output).toContain(`${file} cannot be read by the user`);
    expect(output).toContain(`chmod 640 ${file}`);
  });

  it('should be refused without a lock file for the packages', async () => {
    const { code, output } = await start({ env: { PORT: `${await findFreePort()}` } });
    expect(code).toBe(1);
    expect(output).toContain('package-lock.json is missing');
  });
});

describe('DATABASE_URL', () => {
  const check = (url: string, timeoutMs?: number): Promise<unknown> =>
    runModule({
      input: { url, timeoutMs },
      lines: `
        const { checkDatabase } = await load('postgres/check-database');
        return checkDatabase(input).then(() => 'fine', (error) => error.name + ': ' + error.message);`,
    }).result;

  it('should be accepted when it leads to a PostgreSQL', async () => {
    await expect(check(process.env['ANNALS_TEST_DATABASE_URL'] ?? '')).resolves.toBe('fine');
  });

  it('should be refused when nothing listens there', async () => {
    const { port, release } = await holdSilentPort();
    const answer = await check(`postgres://annals:geheim@127.0.0.1:${port}/annals`);
    await release();
    expect(answer).toMatch(`Problem: The database of DATABASE_URL (127.0.0.1:${port}/annals)`);
    expect(answer).toMatch('nothing listens there');
  });

  it('should be refused when the other side does not answer in time', async () => {
    const { port, release } = await takePort();
    const answer = await check(`postgres://annals:geheim@127.0.0.1:${port}/annals`, 200);
    await release();
    expect(answer).toMatch(/^Problem: .*cannot be used.*timeout/);
  });

  it.each([
    ['the password is wrong', (url: URL) => (url.password = 'geheim'), 'password is wrong'],
    ['the database does not exist', (url: URL) => (url.pathname = '/none'), 'no such database'],
  ])('should be refused when %s', async (_what, change, reason) => {
    const url = new URL(process.env['ANNALS_TEST_DATABASE_URL'] ?? '');
    change(url);
    const answer = await check(url.href);
    expect(answer).toMatch(reason);
    expect(answer).not.toMatch(url.password);
  });

  it.each(['mysql://root@127.0.0.1/annals', 'annals', '127.0.0.1:5432'])(
    'should be refused when it is %s',
    async (url) => {
      await expect(check(url)).resolves.toMatch('Problem: DATABASE_URL is not an address like');
    },
  );

  it.each([
    'postgres://annals:fifty@12#geheim@127.0.0.1:1/annals',
    'postgres://annals:12?geheim@127.0.0.1:1/annals',
    'postgres://annals:12/geheim@127.0.0.1:1/annals',
    'postgres://annals:geheim%@127.0.0.1:1/annals',
    'postgres://annals:ge#heim@127.0.0.1:1/annals',
  ])(
    'should be refused with what has to be encoded, and no piece of the password: %s',
    async (url) => {
      const answer = await check(url, 1_000);
      expect(answer).toMatch(/^Problem: /);
      expect(answer).toContain('write %40 for @, %23 for #');
      for (const piece of ['geheim', 'fifty', 'heim', '12']) expect(answer).not.toContain(piece);
    },
  );

  it('should be accepted with a password that is encoded', async () => {
    const { port, release } = await holdSilentPort();
    const answer = await check(`postgres://annals:p%40s%23s%25@127.0.0.1:${port}/annals`);
    await release();
    expect(answer).toContain(`(127.0.0.1:${port}/annals) cannot be used: nothing listens there`);
  });

  describe('of a server that may be there later', () => {
    const untilThere = (url: string, ms: number) =>
      runModule({
        input: { url, ms },
        lines: `
          const { checkDatabase } = await load('postgres/check-database');
          let waits = [];
          const patience = { ms: input.ms, check: () => undefined, onWait: (reason) => waits.push(reason) };
          return checkDatabase({ url: input.url, isNeeded: true, patience }).then(
            () => ({ waits }),
            (error) => ({ waits, message: error.message }));`,
      }).result;

    it('should be waited for, and said once', async () => {
      const url = new URL(process.env['ANNALS_TEST_DATABASE_URL'] ?? '');
      const { hostname, port } = url;
      const free = await findFreePort();
      url.port = `${free}`;
      const answer = untilThere(url.href, 60_000);
      const server = createServer((socket) => {
        const onward = connect({ host: hostname, port: Number(port) });
        socket.pipe(onward).pipe(socket);
        for (const end of [socket, onward]) end.on('error', () => undefined);
      });
      const late = setTimeout(() => server.listen(free, '127.0.0.1'), 2_500);
      expect(await answer).toEqual({ waits: ['nothing listens there'] });
      clearTimeout(late);
      server.close();
    });

    it('should be given up after that time, without advice that is of no use to a school', async () => {
      const { port, release } = await holdSilentPort();
      const answer = await untilThere(`postgres://annals:geheim@127.0.0.1:${port}/annals`, 1_500);
      await release();
      expect(answer).toEqual({
        waits: ['nothing listens there'],
        message: expect.stringContaining('Start that PostgreSQL, or correct DATABASE_URL.'),
      });
      expect(JSON.stringify(answer)).not.toContain('built-in');
    });
  });
});
