import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Manifest } from '../services/backup/manifest';
import { writeBackup } from '../services/backup/write-backup';
import { formatSize, hostsOf, printSteps } from './backup-steps';
import { refuseUsage, say } from './print';
import { endStrapi, openStrapi, reportErrors } from './with-strapi';

const USAGE = 'Usage: npm run backup [FILE], such as: npm run backup /mnt/backups/annals.zip';

/** Where the person stood who typed the command; npm itself goes to the project. */
const here = (): string => process.env.INIT_CWD ?? process.cwd();

/** `backups/annals-20261130-091500.zip` in the project, by the clock of this machine. */
const usualFile = (now: Date): string => {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  const stamp = local.slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return path.join(process.cwd(), 'backups', `annals-${stamp}.zip`);
};

const readArguments = (now: Date): string => {
  try {
    const { positionals } = parseArgs({ allowPositionals: true, options: {} });
    const [file, ...rest] = positionals;
    if (rest.length > 0) return refuseUsage(USAGE);
    return file === undefined ? usualFile(now) : path.resolve(here(), file);
  } catch {
    return refuseUsage(USAGE);
  }
};

const sayWarnings = ({ elsewhere, missing, changed, leftOut }: Manifest): void => {
  const unknown = leftOut.filter(({ reason }) => reason === 'unknown').map(({ name }) => name);
  if (unknown.length > 0) say('left-out-unknown', { names: unknown.join(', ') });
  if (elsewhere.length > 0) {
    say('backup-elsewhere', { count: elsewhere.length, host: hostsOf(elsewhere) });
  }
  const lost = missing.filter(({ gone }) => !gone);
  for (const { url } of lost) say('backup-file-missing', { url });
  for (const url of changed) say('backup-file-changed', { url });
  // The backup is as good as it can be; what it was made of is not.
  if (lost.length + changed.length > 0) process.exitCode = 1;
};

const now = new Date();
const file = readArguments(now);

void (async () => {
  // Never loaded: a backup is made before an upgrade too, and loading would upgrade.
  const app = openStrapi({ isForRoot: true });
  await reportErrors(async () => {
    const { manifest, bytes } = await writeBackup({
      connectionString: app.config.get('database.connection.connection.connectionString'),
      publicFolder: app.dirs.static.public,
      file,
      env: process.env,
      now,
      onStep: printSteps(),
    });
    const { tables, files } = manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const counts = { tables: tables.length, rows, files: files.length };
    say('backup-made', { file, size: formatSize(bytes), ...counts });
    say('backup-private', {});
    sayWarnings(manifest);
  });
  await endStrapi(app);
  process.exit();
})();
