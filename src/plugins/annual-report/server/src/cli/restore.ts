import path from 'node:path';
import { parseArgs } from 'node:util';
import { terminalLanguage } from '../messages/language';
import { openBackup, type Backup } from '../services/backup/archive-reader';
import { checkTarget, restoreBackup } from '../services/backup/restore-backup';
import { otherSecrets } from '../services/backup/secret-fingerprints';
import type { Manifest } from '../services/backup/manifest';
import { createVerifyService } from '../services/verify/verify-service';
import { BACKUP_MESSAGES } from '../messages/commands/backup-messages';
import { hostsOf, printSteps } from './backup-steps';
import { describeVerdict } from './describe-verdict';
import { refuseUsage, say } from './print';
import { endStrapi, openStrapi, reportErrors } from './with-strapi';

const USAGE =
  'Usage: npm run restore FILE, such as: npm run restore backups/annals-20261130-091500.zip';

const readArguments = (): string => {
  try {
    const { positionals } = parseArgs({ allowPositionals: true, options: {} });
    const [file, ...rest] = positionals;
    if (!file || rest.length > 0) return refuseUsage(USAGE);
    return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
  } catch {
    return refuseUsage(USAGE);
  }
};

const onStep = printSteps();

/** Checks all that can be checked, then lets a first start lay the database out. Gives where to restore. */
const prepare = async (
  backup: Backup,
): Promise<{ connectionString: string; publicFolder: string }> => {
  const app = openStrapi();
  try {
    const target = {
      connectionString: app.config.get<string>('database.connection.connection.connectionString'),
      publicFolder: app.dirs.static.public,
    };
    const version = app.config.get<string>('info.version');
    await checkTarget({ manifest: backup.manifest, version, ...target });
    await backup.check({ onStep });
    say('restore-laying-out', {});
    await app.load();
    return target;
  } finally {
    await endStrapi(app);
  }
};

const sayOutcome = (manifest: Manifest): void => {
  const { createdAt, tables, files, elsewhere, missing, secrets } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say('restore-done', { createdAt, tables: tables.length, rows, files: files.length });
  if (elsewhere.length > 0) {
    say('restore-elsewhere', { count: elsewhere.length, host: hostsOf(elsewhere) });
  }
  for (const { url } of missing) say('restore-file-missing', { url });
  for (const name of otherSecrets({ env: process.env, secrets })) {
    say('secret-other', { name, consequence: BACKUP_MESSAGES[`secret-${name}`] });
  }
};

/** Proves every edition that was restored, as `npm run verify` does; says of each whether it is sound. */
const verifyEditions = async (): Promise<void> => {
  const app = openStrapi();
  try {
    const service = createVerifyService({ strapi: app });
    const language = terminalLanguage({ env: process.env });
    const reports = await service.reports({});
    if (reports.length > 0) say('restore-verifying', {});
    for (const key of reports) {
      for (const verdict of await service.verify(key)) {
        process.stdout.write(`${describeVerdict({ verdict, language })}\n`);
        if (verdict.differences.length > 0) process.exitCode = 1;
      }
    }
  } finally {
    await endStrapi(app);
  }
};

const file = readArguments();

void reportErrors(async () => {
  const backup = await openBackup({ file });
  try {
    await restoreBackup({ backup, ...(await prepare(backup)), onStep });
    sayOutcome(backup.manifest);
  } finally {
    backup.close();
  }
  await verifyEditions();
}).finally(() => process.exit());
