import { statSync } from 'node:fs';
import { join } from 'node:path';
import { makeCheckout, removeFolder } from './support/checkout';
import { ask, databaseUrl } from './support/database';
import { createStarter, launchToEnd } from './support/launch';
import { isAlive, killHard, recordedPid } from './support/processes';

// As long as it may take on a machine that has more to do.
jest.setTimeout(600_000);

describe('npm start', () => {
  let folder: string;
  let starter: ReturnType<typeof createStarter>;

  const pids = () => ['strapi', 'postgres'].map((name) => ({ pid: recordedPid({ folder, name }) }));
  const health = async (url: string): Promise<number> => (await fetch(`${url}/_health`)).status;

  beforeAll(async () => {
    folder = await makeCheckout();
    starter = createStarter({ folder });
  });
  afterEach(() => starter.endAll());
  afterAll(() => removeFolder({ folder }));

  it('should serve, let a command work beside it, and end everything at Ctrl-C', async () => {
    const { launched, url } = await starter.start();
    const lines = launched.output().trimEnd().split('\n').slice(-4);
    expect(lines[0]).toBe(`Reports:      ${url}/`);
    expect(lines[1]).toMatch(`Report JSON:  ${url}/api/annual-report/reports`);
    expect(lines[2]).toBe(`Admin panel:  ${url}/admin`);
    expect(lines[3]).toContain(join(folder, '.data', 'postgres'));
    await expect((await fetch(`${url}/admin`)).text()).resolves.toContain('<title>Panel</title>');
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);

    const before = pids();
    const args = ['nowhere', '1999'];
    await expect(launchToEnd({ folder, command: 'check', args })).resolves.toMatchObject({
      code: 1,
      lastLine: expect.stringContaining('nowhere') as string,
    });
    expect(pids()).toEqual(before);
    await expect(health(url)).resolves.toBe(204);

    launched.kill('SIGINT');
    await expect(launched.ended).resolves.toMatchObject({ code: 0 });
    expect(before.filter(isAlive)).toEqual([]);
  });

  it('should start again and have lost nothing after kill -9 of everything', async () => {
    const { launched } = await starter.start();
    const sql = `create table saved as select 'kept' as word`;
    await ask({ url: databaseUrl({ folder }), sql });
    const all = [{ pid: launched.pid }, ...pids()];
    for (const victim of all) await killHard(victim);
    const { url } = await starter.start();
    await expect(health(url)).resolves.toBe(204);
    const rows = await ask({ url: databaseUrl({ folder }), sql: 'select word from saved' });
    expect(rows).toEqual([{ word: 'kept' }]);
  });
});
