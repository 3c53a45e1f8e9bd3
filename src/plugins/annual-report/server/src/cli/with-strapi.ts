import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { becomeOwnerOfUploads } from './become-owner';
import { waitUntilIdle } from './wait-until-idle';
import { actAs } from '../database/name-actors';
import { isPrepared } from '../database/prepared-database';
import { ReportFolderError } from '../report-folder/read/folder-files';
import { PackFileError } from '../packs/read-pack-files';

/** Errors whose message is meant for whoever typed the command; anything else is a fault and shows its stack. */
const isExpected = (error: unknown): error is Error =>
  error instanceof errors.ApplicationError ||
  error instanceof errors.HttpError ||
  error instanceof ReportFolderError ||
  error instanceof PackFileError;

const findingsSchema = z.object({
  details: z.object({ findings: z.array(z.object({ messages: z.object({ zh: z.string() }) })) }),
});

const describeFindings = (error: Error): string[] => {
  const reported = findingsSchema.safeParse(error);
  return reported.success
    ? reported.data.details.findings.map(({ messages }) => `- ${messages.zh}`)
    : [];
};

/**
 * Strapi with its settings and its database, but not loaded: nothing of the database was read yet. Root goes on as the
 * user of the service, unless what the command writes `isForRoot` alone.
 */
export function openStrapi({
  isQuiet = false,
  isForRoot = false,
}: { isQuiet?: boolean; isForRoot?: boolean } = {}): Core.Strapi {
  process.env.ANNALS_DEMO = 'false';
  actAs({ actor: `command:${path.basename(process.argv[1] ?? '', '.js')}` });
  const app = createStrapi({
    appDir: process.cwd(),
    distDir: path.join(process.cwd(), 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  if (!isForRoot) becomeOwnerOfUploads({ publicFolder: app.dirs.static.public });
  app.log.level = 'warn';
  app.log.silent = isQuiet;
  return app;
}

export async function endStrapi(app: Core.Strapi): Promise<void> {
  // What was never loaded has nothing to tidy up.
  if (!app.isLoaded) return app.db.destroy();
  await waitUntilIdle({ strapi: app });
  await app.destroy();
}

/** Runs a command; an error becomes a clear line on stderr and the exit code 1. */
export async function reportErrors(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    const lines = isExpected(error)
      ? [error.message, ...describeFindings(error)]
      : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    process.stderr.write(`${lines.join('\n')}\n`);
  }
}

/**
 * Runs a command on a loaded Strapi that does not listen, and ends the process with its exit code: 0, what
 * the command set, or 1 after a clear line on stderr. `isQuiet` keeps the log off stdout, for output that a
 * program reads. A command that `onlyReads` asks the database and the settings alone, which are there before
 * Strapi is loaded: loading takes three times as long as reading, and is left out where a start of the same
 * build has already prepared the database.
 */
export async function withStrapi(
  run: (strapi: Core.Strapi) => Promise<void>,
  { isQuiet = false, onlyReads = false }: { isQuiet?: boolean; onlyReads?: boolean } = {},
): Promise<void> {
  const app = openStrapi({ isQuiet });
  await reportErrors(async () => {
    if (!onlyReads || !(await isPrepared({ strapi: app }))) await app.load();
    await run(app);
  });
  await endStrapi(app);
  process.exit();
}
