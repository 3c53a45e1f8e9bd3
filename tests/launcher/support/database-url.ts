import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address of the embedded database of a checkout that runs. */
export const databaseUrl = ({ folder }: { folder: string }): string => {
  const home = join(folder, '.data');
  const password = readFileSync(join(home, 'postgres-password'), 'utf8').trim();
  const port = readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://postgres:${password}@127.0.0.1:${port}/annals`;
};
