import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { makeFolder } from './checkout';
import { waitFor } from './processes';
import { repository, runModule } from './run-module';

/** Asks a database one thing. */
export async function ask({
  url,
  sql,
}: {
  url: string;
  sql: string;
}): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address of the embedded database of a checkout that runs. */
export function databaseUrl({ folder }: { folder: string }): string {
  const home = join(folder, '.data');
  const password = readFileSync(join(home, 'postgres-password'), 'utf8').trim();
  const port = readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://postgres:${password}@127.0.0.1:${port}/annals`;
}

export type DatabaseUser = {
  pid: number;
  url: string;
  postgres: number;
  home: string;
  /** Resolves when the process has ended in order. */
  ended: Promise<unknown>;
};

/** A folder in which the embedded PostgreSQL can be opened: it borrows the packages of this repository. */
export function makeDatabaseFolder(place: { parent?: string } = {}): string {
  const folder = makeFolder(place);
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Begins to open the database as `npm start` and every command do, in a process that keeps it until SIGTERM. */
export function startOpening({ folder, env }: { folder: string; env?: NodeJS.ProcessEnv }) {
  const { pid, result } = runModule({
    input: { folder },
    env,
    lines: `
      const { dirname } = await import('node:path');
      const { createContext } = await load('launcher/context');
      const { checkFolder } = await load('set-up/set-up');
      const { endOrphans } = await load('processes/end-orphans');
      const { openDatabase } = await load('postgres/open-database');
      const { writeFileAtomically } = await load('launcher/files');
      const context = createContext({ name: 'test', root: input.folder });
      checkFolder(context);
      await endOrphans(context);
      const database = await openDatabase({ context, env: {} });
      const opened = { url: database.url, postgres: database.identity.pid, home: dirname(database.place) };
      const file = input.folder + '/' + process.pid + '.json';
      writeFileAtomically({ file, content: JSON.stringify(opened) });
      const beat = setInterval(() => {}, 1000);
      await new Promise((resolve) => context.interruption.signal.addEventListener('abort', resolve));
      await context.cleanups.run();`,
  });
  let failure: Error | undefined;
  const ended = result.catch((error: unknown) => {
    failure = error as Error;
  });
  return { pid, ended, failure: () => failure };
}

/** Opens the database in a process of its own and waits for it. */
export async function openDatabase(input: {
  folder: string;
  env?: NodeJS.ProcessEnv;
}): Promise<DatabaseUser> {
  const { pid, ended, failure } = startOpening(input);
  const file = join(input.folder, `${pid}.json`);
  const check = (): boolean => failure() !== undefined || existsSync(file);
  await waitFor({ what: 'an open database', check });
  const error = failure();
  if (error) throw error;
  const opened = JSON.parse(readFileSync(file, 'utf8')) as Omit<DatabaseUser, 'pid' | 'ended'>;
  return { ...opened, pid, ended };
}

/** Ends it as Ctrl-C does. */
export async function leaveDatabase({ user }: { user: DatabaseUser }): Promise<void> {
  process.kill(user.pid, 'SIGTERM');
  await user.ended;
}
