import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSmallCheckout, removeFolder } from './support/checkout';
import { ask, databaseUrl } from './support/database';
import { createStarter, launch, launchToEnd, type Launched } from './support/launch';
import { findFreePort } from './support/ports';
import { isAlive, recordedPid, waitUntilGone } from './support/processes';

// As long as it may take on a machine that has more to do.
jest.setTimeout(600_000);

describe('a running npm start', () => {
  let folder: string;
  let starter: ReturnType<typeof createStarter>;

  const pidOf = (name: string): number => recordedPid({ folder, name });
  const pids = () => ({ strapi: pidOf('strapi'), postgres: pidOf('postgres') });
  const alive = (all: number[]): number[] => all.filter((pid) => isAlive({ pid }));
  const health = async (url: string): Promise<number> => (await fetch(`${url}/_health`)).status;
  const save = (word: string): Promise<unknown> =>
    ask({
      url: databaseUrl({ folder }),
      sql: `create table if not exists saved (word text); insert into saved values ('${word}')`,
    });
  const saved = async (): Promise<unknown[]> =>
    (await ask({ url: databaseUrl({ folder }), sql: 'select word from saved' })).map(
      ({ word }) => word,
    );

  beforeAll(async () => {
    folder = await makeSmallCheckout();
    starter = createStarter({ folder });
  });
  afterEach(() => starter.endAll());
  afterAll(() => removeFolder({ folder }));

  it('should stop everything at Ctrl-C, PostgreSQL included', async () => {
    const { launched, url } = await starter.start();
    const { strapi, postgres } = pids();
    launched.kill('SIGINT');
    await expect(launched.ended).resolves.toMatchObject({ code: 0 });
    expect(alive([strapi, postgres])).toEqual([]);
    await expect(health(url)).rejects.toThrow();
  });

  it('should neither install nor build what is there', async () => {
    const { launched } = await starter.start();
    expect(launched.output()).not.toMatch(/npm ci|building|compiling/);
  });

  it('should refuse another one beside it and go on', async () => {
    const first = await starter.start();
    const before = pids();
    const second = starter.begin({ port: await findFreePort() });
    await expect(second.ended).resolves.toMatchObject({ code: 1 });
    expect(second.output()).toContain(`is already running here (process ${first.launched.pid}`);
    expect(pids()).toEqual(before);
    await expect(health(first.url)).resolves.toBe(204);
  });

  it('should be one of two that start at the same moment', async () => {
    const port = await findFreePort();
    const both = [starter.begin({ port }), starter.begin({ port })];
    const finish = async (launched: Launched) => ({ launched, ending: await launched.ended });
    const loser = await Promise.race(both.map(finish));
    expect(loser.ending.code).toBe(1);
    expect(loser.launched.output()).toContain('is already running here');
    const winner = both.find((launched) => launched !== loser.launched);
    await winner?.untilPrinted('Data: ');
  });

  it.each(['launcher', 'postgres', 'everything'] as const)(
    'should be followed by a clean one that has lost nothing after kill -9 of %s',
    async (victim) => {
      const first = await starter.start();
      const all = { launcher: first.launched.pid, ...pids() };
      await save(victim);
      const victims = victim === 'everything' ? Object.values(all) : [all[victim]];
      for (const pid of victims) process.kill(pid, 'SIGKILL');
      await first.launched.ended;
      const { url } = await starter.start();
      await expect(saved()).resolves.toContain(victim);
      await expect(health(url)).resolves.toBe(204);
      expect(alive(Object.values(all))).toEqual([]);
    },
  );

  it('should say so and stop the rest when PostgreSQL ends by itself', async () => {
    const { launched } = await starter.start();
    const { strapi, postgres } = pids();
    process.kill(postgres, 'SIGKILL');
    await expect(launched.ended).resolves.toMatchObject({ code: 1 });
    expect(launched.output()).toContain('PostgreSQL ended by itself');
    expect(alive([strapi, postgres])).toEqual([]);
  });

  it('should lend its PostgreSQL to a command and go on afterwards', async () => {
    const { url } = await starter.start();
    const before = pids();
    const args = ['juying', '--note', 'two words'];
    await expect(launchToEnd({ folder, command: 'packs-load', args })).resolves.toMatchObject({
      code: 7,
      lastLine: '{"args":["juying","--note","two words"],"database":"annals"}',
    });
    expect(pids()).toEqual(before);
    await expect(health(url)).resolves.toBe(204);
  });

  it('should not be needed by a command, which then starts and stops PostgreSQL itself', async () => {
    await expect(launchToEnd({ folder, command: 'packs-load' })).resolves.toMatchObject({
      code: 7,
      lastLine: '{"args":[],"database":"annals"}',
    });
    expect(() => pidOf('postgres')).toThrow('no postgres among');
  });

  it('should leave PostgreSQL to a command that is still at work', async () => {
    const { launched } = await starter.start();
    const { postgres } = pids();
    const command = launch({ folder, command: 'packs-load', args: ['--wait'] });
    await command.untilPrinted('at work');
    launched.kill('SIGINT');
    await launched.ended;
    expect(alive([postgres])).toEqual([postgres]);
    command.kill('SIGTERM');
    await command.ended;
    await waitUntilGone({ pid: postgres });
  });

  it('should stop during its set-up too', async () => {
    const hold = join(folder, 'not-ready');
    writeFileSync(hold, '');
    const launched = starter.begin({ port: await findFreePort() });
    await launched.untilPrinted('starting Strapi');
    const postgres = pidOf('postgres');
    launched.kill('SIGTERM');
    await expect(launched.ended).resolves.toMatchObject({ code: 143 });
    rmSync(hold);
    await waitUntilGone({ pid: postgres });
  });
});
