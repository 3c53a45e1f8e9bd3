import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './checkout';
import { repository } from './repository';
import { runModule } from './run-module';
import { waitFor } from './wait-for';

export type DatabaseUser = {
  pid: number;
  url: string;
  postgres: number;
  home: string;
  /** Resolves when the process has ended in order. */
  ended: Promise<unknown>;
};

/** A folder in which the embedded PostgreSQL can be opened: it borrows the packages of this repository. */
export const makeDatabaseFolder = (place: { parent?: string } = {}): string => {
  const folder = makeFolder(place);
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

/** Begins to open the database as `npm start` and every command do, in a process that keeps it until SIGTERM. */
export const startOpening = ({ folder, env }: { folder: string; env?: NodeJS.ProcessEnv }) => {
  const { pid, result } = runModule({
    input: { folder },
    env,
    lines: `
      const { dirname } = await import('node:path');
      const { createContext } = await load('context');
      const { checkFolder } = await load('check-folder');
      const { endOrphans } = await load('end-orphans');
      const { openDatabase } = await load('open-database');
      const { writeFileAtomically } = await load('write-file-atomically');
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
};

/** Opens the database in a process of its own and waits for it. */
export const openDatabase = async (input: {
  folder: string;
  env?: NodeJS.ProcessEnv;
}): Promise<DatabaseUser> => {
  const { pid, ended, failure } = startOpening(input);
  const file = join(input.folder, `${pid}.json`);
  const check = (): boolean => failure() !== undefined || existsSync(file);
  await waitFor({ what: 'an open database', check, timeoutMs: 60_000 });
  const error = failure();
  if (error) throw error;
  const opened = JSON.parse(readFileSync(file, 'utf8')) as Omit<DatabaseUser, 'pid' | 'ended'>;
  return { ...opened, pid, ended };
};

/** Ends it as Ctrl-C does. */
export const leaveDatabase = async ({ user }: { user: DatabaseUser }): Promise<void> => {
  process.kill(user.pid, 'SIGTERM');
  await user.ended;
};
