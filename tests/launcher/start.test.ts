import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './support/ask';
import { makeCheckout, removeFolder } from './support/checkout';
import { databaseUrl } from './support/database-url';
import { findFreePort } from './support/free-port';
import { launch, launchToEnd, type Launched } from './support/launch';
import { isAlive, recordedPid, waitUntilGone } from './support/processes';

jest.setTimeout(180_000);

/** A command of this test's own, so that nothing else is needed to see how commands are run. */
const probe = `
  import { Client } from 'pg';
  const main = async () => {
    const client = new Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const { rows } = await client.query('select pg_backend_pid() as pid, current_database() as name');
    await client.end();
    console.log(JSON.stringify({ args: process.argv.slice(2), database: rows[0].name }));
    process.exitCode = 7;
  };
  void main();
`;

describe('npm start', () => {
  let folder: string;
  let port: number;
  const started: Launched[] = [];

  beforeAll(async () => {
    folder = await makeCheckout();
    const commands = join(folder, 'src/plugins/annual-report/server/src/cli');
    mkdirSync(commands, { recursive: true });
    writeFileSync(join(commands, 'probe.ts'), probe);
    const packageFile = join(folder, 'package.json');
    const manifest = JSON.parse(readFileSync(packageFile, 'utf8')) as { scripts: object };
    const scripts = { ...manifest.scripts, probe: 'node scripts/command.mjs probe' };
    writeFileSync(packageFile, JSON.stringify({ ...manifest, scripts }));
  });
  afterAll(() => removeFolder({ folder }));

  const begin = (): Launched => {
    const env = { PORT: `${port}`, ANNALS_DEMO: 'false' };
    const launched = launch({ folder, script: 'start', env });
    started.push(launched);
    return launched;
  };
  const start = async (): Promise<Launched> => {
    const launched = begin();
    await launched.untilPrinted('Data: ');
    return launched;
  };
  const stop = async (launched: Launched): Promise<number | null> => {
    launched.kill('SIGINT');
    return (await launched.ended).code;
  };
  const pidOf = (name: string): number => recordedPid({ folder, name });
  const pids = () => ({ strapi: pidOf('strapi'), postgres: pidOf('postgres') });
  const health = async (): Promise<number> =>
    (await fetch(`http://127.0.0.1:${port}/_health`)).status;
  const save = (word: string): Promise<unknown> =>
    ask({
      url: databaseUrl({ folder }),
      sql: `create table if not exists saved (word text); insert into saved values ('${word}')`,
    });
  const saved = async (): Promise<unknown[]> =>
    (await ask({ url: databaseUrl({ folder }), sql: 'select word from saved' })).map(
      ({ word }) => word,
    );

  beforeEach(async () => {
    port = await findFreePort();
  });
  afterEach(async () => {
    for (const launched of started.splice(0)) {
      launched.kill('SIGTERM');
      await launched.ended;
    }
  });

  it('should serve and end with three lines', async () => {
    const launched = await start();
    const url = `http://127.0.0.1:${port}`;
    const lines = launched.output().trimEnd().split('\n').slice(-3);
    expect(lines[0]).toMatch(`Report JSON:  ${url}/api/annual-report/reports`);
    expect(lines[1]).toBe(`Admin panel:  ${url}/admin`);
    expect(lines[2]).toContain(join(folder, '.data', 'postgres'));
    await expect(health()).resolves.toBe(204);
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
  });

  it('should stop everything at Ctrl-C, PostgreSQL included', async () => {
    const launched = await start();
    const { strapi, postgres } = pids();
    await expect(stop(launched)).resolves.toBe(0);
    expect([strapi, postgres].filter((pid) => isAlive({ pid }))).toEqual([]);
    await expect(health()).rejects.toThrow();
  });

  it('should neither install nor build the second time', async () => {
    await stop(await start());
    const launched = await start();
    expect(launched.output()).not.toMatch(/npm ci|building|compiling/);
  });

  it('should refuse beside a living one and leave that alone', async () => {
    const first = await start();
    const before = pids();
    const second = begin();
    await expect(second.ended).resolves.toMatchObject({ code: 1 });
    expect(second.output()).toContain(`is already running here (process ${first.pid}`);
    expect(pids()).toEqual(before);
    await expect(health()).resolves.toBe(204);
  });

  it('should let one win of two at the same moment', async () => {
    const both = [begin(), begin()];
    const loser = await Promise.race(
      both.map(async (launched) => ({ launched, ending: await launched.ended })),
    );
    expect(loser.ending.code).toBe(1);
    expect(loser.launched.output()).toContain('is already running here');
    const winner = both.find((launched) => launched !== loser.launched);
    await winner?.untilPrinted('Data: ');
  });

  it.each(['launcher', 'strapi', 'postgres', 'everything'])(
    'should start again and have lost nothing after kill -9 of %s',
    async (victim) => {
      const first = await start();
      const all = { launcher: first.pid, ...pids() };
      await save(victim);
      const victims =
        victim === 'everything' ? Object.values(all) : [all[victim as keyof typeof all]];
      for (const pid of victims) process.kill(pid, 'SIGKILL');
      await first.ended;
      await start();
      await expect(saved()).resolves.toContain(victim);
      await expect(health()).resolves.toBe(204);
      expect(Object.values(all).filter((pid) => isAlive({ pid }))).toEqual([]);
    },
  );

  it.each([
    ['Strapi', 'strapi'],
    ['PostgreSQL', 'postgres'],
  ])('should say so and stop the rest when %s ends by itself', async (title, name) => {
    const launched = await start();
    const { strapi, postgres } = pids();
    process.kill(pidOf(name), 'SIGKILL');
    await expect(launched.ended).resolves.toMatchObject({ code: 1 });
    expect(launched.output()).toContain(`${title} ended by itself`);
    expect([strapi, postgres].filter((pid) => isAlive({ pid }))).toEqual([]);
  });

  it('should let a command use its PostgreSQL and go on afterwards', async () => {
    await start();
    const before = pids();
    const args = ['probe', 'juying', '--note', 'two words'];
    const { code, output } = await launchToEnd({ folder, script: 'command', args });
    expect(code).toBe(7);
    expect(output.trimEnd().split('\n').at(-1)).toBe(
      '{"args":["juying","--note","two words"],"database":"annals"}',
    );
    expect(pids()).toEqual(before);
    await expect(health()).resolves.toBe(204);
  });

  it('should not be needed for a command, which then starts and stops PostgreSQL itself', async () => {
    const { code, output } = await launchToEnd({ folder, script: 'command', args: ['probe'] });
    expect(code).toBe(7);
    expect(output.trim()).toBe('{"args":[],"database":"annals"}');
    expect(() => pidOf('postgres')).toThrow('no postgres among');
  });

  it('should stop during its set-up too', async () => {
    const launched = begin();
    await launched.untilPrinted('starting Strapi');
    const postgres = pidOf('postgres');
    launched.kill('SIGTERM');
    await expect(launched.ended).resolves.toMatchObject({ code: 143 });
    await waitUntilGone({ pid: postgres });
  });
});
