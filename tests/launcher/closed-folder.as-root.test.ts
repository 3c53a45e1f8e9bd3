import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolder } from './support/checkout';
import { ask, leaveDatabase, makeDatabaseFolder, openDatabase } from './support/database';
import { isAlive } from './support/processes';

/** Only root runs PostgreSQL as somebody else, so only root can be somewhere that PostgreSQL cannot come. */
describe('a checkout in a folder that only root may enter', () => {
  let closed: string;
  let state: string;

  beforeEach(() => {
    state = makeFolder();
    closed = makeFolder();
    chmodSync(closed, 0o700);
  });
  afterEach(() => {
    for (const folder of [closed, state]) removeFolder({ folder });
  });

  it('should keep its database in the state folder of the system, and find it again', async () => {
    const folder = makeDatabaseFolder({ parent: closed });
    const env = { ANNALS_STATE_FOLDER: state };
    const first = await openDatabase({ folder, env });
    expect(first.home.startsWith(join(state, folder.split('/').at(-1) ?? ''))).toBe(true);
    await ask({ url: first.url, sql: `create table saved as select 'kept' as word` });
    await leaveDatabase({ user: first });
    expect(isAlive({ pid: first.postgres })).toBe(false);
    const second = await openDatabase({ folder, env });
    const rows = await ask({ url: second.url, sql: 'select word from saved' });
    await leaveDatabase({ user: second });
    expect(rows).toEqual([{ word: 'kept' }]);
    expect(second.home).toBe(first.home);
  });
});
