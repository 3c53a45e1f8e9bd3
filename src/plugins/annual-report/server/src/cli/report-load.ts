import { userInfo } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { toFindingJson } from './describe-findings';
import { PackFileError, packsFolder } from '../packs/read-pack-files';
import { checkReports } from '../report-folder/check-reports';
import { ReportFolderError } from '../report-folder/read/folder-files';
import { readReportFolders } from '../report-folder/read/find-folders';
import type { ReadReport } from '../report-folder/read/read-folder';
import { refuseUsage, say } from './print';

const USAGE =
  'Usage: npm run report:load -- FOLDER … [--check-only], such as: npm run report:load -- reports/2024. ' +
  'FOLDER holds a report in the format of docs/folders.md, or several, each in a folder of its own. ' +
  '--check-only reads and checks without a database, and prints findings and ledger as JSON';

type Request = { folders: string[]; isCheckOnly: boolean };

const readArguments = (): Request => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'check-only': { type: 'boolean', default: false } },
    });
    if (positionals.length === 0) return refuseUsage(USAGE);
    const from = process.env.INIT_CWD ?? process.cwd();
    return {
      folders: positionals.map((folder) => path.resolve(from, folder)),
      isCheckOnly: values['check-only'],
    };
  } catch {
    return refuseUsage(USAGE);
  }
};

const check = async (reports: ReadReport[]): Promise<void> => {
  const checked = await checkReports({ reports });
  const output = checked.map(({ findings, ...report }) => ({
    ...report,
    findings: findings.map(toFindingJson),
  }));
  process.stdout.write(`${JSON.stringify({ reports: output }, null, 2)}\n`);
  const hasErrors = checked.some(({ findings }) =>
    findings.some(({ severity }) => severity === 'error'),
  );
  if (hasErrors) process.exitCode = 1;
};

/** Strapi takes seconds to be loaded, and is for what needs it alone. */
const load = async (reports: ReadReport[]): Promise<void> => {
  const { withStrapi } = await import('./with-strapi');
  const { loadReports } = await import('../report-folder/load/load-reports');
  const { printProgress } = await import('../report-folder/load/progress');
  const by = `cli:${userInfo().username}`;
  await withStrapi(async (strapi) => {
    const loaded = await loadReports({ strapi, reports, by, progress: printProgress });
    for (const { school, year, title, standingValues, renamed } of loaded) {
      say('report-loaded', { school, year, title });
      if (standingValues > 0) say('report-values-stood', { count: standingValues });
      for (const [from, to] of renamed) say('report-image-renamed', { from, to });
    }
  });
};

const run = async ({ folders, isCheckOnly }: Request): Promise<void> => {
  try {
    const packs = packsFolder({ root: process.cwd() });
    const reports = await readReportFolders({ folders, packsFolder: packs });
    await (isCheckOnly ? check(reports) : load(reports));
  } catch (error) {
    if (!(error instanceof ReportFolderError || error instanceof PackFileError)) throw error;
    process.stderr.write(`${error.message}\n`);
    // Ended as every command is: whoever runs it elsewhere than in a process of its own waits for that.
    process.exit(1);
  }
};

void run(readArguments());
