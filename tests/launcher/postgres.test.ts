import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder } from './support/checkout';
import {
  ask,
  leaveDatabase,
  makeDatabaseFolder,
  openDatabase,
  startOpening,
  type DatabaseUser,
} from './support/database';
import { isAlive, killHard, waitFor } from './support/processes';

const kill = (pid: number): Promise<void> => killHard({ pid });

const save = ({ url }: DatabaseUser): Promise<unknown> =>
  ask({ url, sql: `create table saved as select 'kept' as word` });
const read = ({ url }: DatabaseUser): Promise<Record<string, unknown>[]> =>
  ask({ url, sql: 'select word from saved' });

// As long as it may take on a machine that has more to do.
jest.setTimeout(600_000);

describe('the embedded PostgreSQL', () => {
  /** Holds a database that was created once and is not open. */
  let created: string;
  let folder: string;
  const users: DatabaseUser[] = [];

  const open = async (): Promise<DatabaseUser> => {
    const user = await openDatabase({ folder });
    users.push(user);
    return user;
  };

  beforeAll(async () => {
    created = makeDatabaseFolder();
    await leaveDatabase({ user: await openDatabase({ folder: created }) });
  });
  afterAll(() => removeFolder({ folder: created }));
  beforeEach(() => {
    folder = makeDatabaseFolder();
    // A database of its own, without the seconds that creating one takes.
    execFileSync('cp', ['-a', join(created, '.data'), join(folder, '.data')]);
  });
  afterEach(async () => {
    for (const user of users.splice(0))
      for (const pid of [user.pid, user.postgres]) if (isAlive({ pid })) await kill(pid);
    removeFolder({ folder });
  });

  it('should be a UTF-8 database with sorting by code point and full durability', async () => {
    const { url } = await open();
    const sql = `select current_setting('server_encoding') as encoding, datcollate as sorting,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit
      from pg_database where datname = current_database()`;
    const expected = { encoding: 'UTF8', sorting: 'C', fsync: 'on', commit: 'on' };
    await expect(ask({ url, sql })).resolves.toEqual([expected]);
  });

  it('should listen on 127.0.0.1 alone, without a socket file, and refuse a wrong password', async () => {
    const { url } = await open();
    const sql = `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`;
    await expect(ask({ url, sql })).resolves.toEqual([{ addresses: '127.0.0.1', sockets: '' }]);
    const wrong = new URL(url);
    wrong.password = 'postgres';
    await expect(ask({ url: wrong.href, sql })).rejects.toMatchObject({ code: '28P01' });
  });

  it('should keep its password where nobody else may read it', async () => {
    const { home } = await open();
    expect(statSync(join(home, 'postgres-password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it('should stop with its user and keep what was saved', async () => {
    const first = await open();
    await save(first);
    await leaveDatabase({ user: first });
    expect(isAlive({ pid: first.postgres })).toBe(false);
    expect(existsSync(join(first.home, 'postgres', 'postmaster.pid'))).toBe(false);
    await expect(read(await open())).resolves.toEqual([{ word: 'kept' }]);
  });

  it('should be shared by two users and stop with the last one', async () => {
    const first = await open();
    const second = await open();
    expect(second.postgres).toBe(first.postgres);
    await leaveDatabase({ user: first });
    expect(isAlive({ pid: first.postgres })).toBe(true);
    await leaveDatabase({ user: second });
    expect(isAlive({ pid: first.postgres })).toBe(false);
  });

  it('should come back after its user was killed', async () => {
    const first = await open();
    await save(first);
    await kill(first.pid);
    await expect(read(await open())).resolves.toEqual([{ word: 'kept' }]);
    expect(isAlive({ pid: first.postgres })).toBe(false);
  });

  it('should come back after its main process was killed', async () => {
    const first = await open();
    await save(first);
    await kill(first.postgres);
    await leaveDatabase({ user: first });
    await expect(read(await open())).resolves.toEqual([{ word: 'kept' }]);
  });

  it('should come back after both were killed', async () => {
    const first = await open();
    await save(first);
    await kill(first.pid);
    await kill(first.postgres);
    await expect(read(await open())).resolves.toEqual([{ word: 'kept' }]);
  });

  it('should go on after one of its worker processes was killed', async () => {
    const first = await open();
    await save(first);
    const sql = `select pid from pg_stat_activity where backend_type = 'checkpointer'`;
    const [row] = await ask({ url: first.url, sql });
    await kill(Number(row?.pid));
    const answers = (): Promise<boolean> => read(first).then(Boolean, () => false);
    await waitFor({ what: 'PostgreSQL to repair itself', check: answers });
    await expect(read(first)).resolves.toEqual([{ word: 'kept' }]);
  });

  it('should not mistake a foreign process for its own when a stale postmaster.pid names it', async () => {
    const first = await open();
    const file = join(first.home, 'postgres', 'postmaster.pid');
    const content = readFileSync(file, 'utf8');
    await kill(first.pid);
    await kill(first.postgres);
    writeFileSync(file, content.replace(/^\d+/, `${process.pid}`));
    await expect(open()).resolves.toMatchObject({ home: first.home });
  });

  /** Kills who creates the database while initdb is at work. False when initdb was faster than the kill. */
  const cutOffCreation = async (): Promise<boolean> => {
    const { pid, ended } = startOpening({ folder });
    const draft = join(folder, '.data', 'postgres.new', 'data', 'base');
    const data = join(folder, '.data', 'postgres');
    const check = (): boolean => existsSync(draft) || existsSync(data);
    await waitFor({ what: 'initdb', check }).finally(() => kill(pid));
    await ended;
    return !existsSync(data);
  };

  it('should begin anew after its creation was cut off', async () => {
    removeFolder({ folder });
    folder = makeDatabaseFolder();
    while (!(await cutOffCreation())) {
      await leaveDatabase({ user: await open() });
      removeFolder({ folder });
      folder = makeDatabaseFolder();
    }
    const { home } = await open();
    expect(readdirSync(home).filter((name) => name.includes('.new'))).toEqual([]);
  });
});
