import { statSync } from 'node:fs';
import { join } from 'node:path';
import { makeCheckout, removeFolder, writeInto } from './support/checkout';
import { ask, databaseUrl } from './support/database';
import { createStarter, launchToEnd } from './support/launch';
import { isAlive, killHard, recordedPid } from './support/processes';

/** Compiled before it runs, and says what it gets. */
const COMMAND = `
  import { Client } from 'pg';
  const main = async () => {
    const client = new Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const { rows } = await client.query('select count(*) > 0 as serves from pg_tables where tablename = $1', ['schools']);
    await client.end();
    console.log(JSON.stringify({ args: process.argv.slice(2), serves: rows[0].serves }));
  };
  void main();
`;

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
    const lines = launched.output().trimEnd().split('\n').slice(-3);
    expect(lines[0]).toMatch(`Report JSON:  ${url}/api/annual-report/reports`);
    expect(lines[1]).toBe(`Admin panel:  ${url}/admin`);
    expect(lines[2]).toContain(join(folder, '.data', 'postgres'));
    await expect((await fetch(`${url}/admin`)).text()).resolves.toContain('<title>Panel</title>');
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);

    const before = pids();
    const name = 'src/plugins/annual-report/server/src/cli/packs-load.ts';
    writeInto({ folder, name, content: COMMAND });
    const args = ['juying', '--note', 'two words'];
    const { code, output } = await launchToEnd({ folder, command: 'packs-load', args });
    expect({ code, last: output.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: '{"args":["juying","--note","two words"],"serves":true}',
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
