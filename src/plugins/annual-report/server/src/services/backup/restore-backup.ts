import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { copyIn, copyOut, setSequence } from '../../repositories/backup/copy-rows';
import type { DatabaseSession } from '../../repositories/backup/database-session';
import { compareLayouts, readLayout, type Layout } from '../../repositories/backup/layout';
import {
  beginRestore,
  emptyTables,
  endRestore,
  openRestoreSession,
  otherPrograms,
  tablesWithContent,
} from '../../repositories/backup/restore-session';
import { backupProblem } from '../../messages/commands/backup-messages';
import type { Backup } from './archive-reader';
import type { Manifest, OnStep } from './manifest';
import { clearStaging, filesToPlace, stageFiles } from './place-files';

const EXAMPLES = 3;

const refuseContent = async (session: DatabaseSession): Promise<void> => {
  const tables = await tablesWithContent(session);
  if (tables.length === 0) return;
  const shown = tables.slice(0, EXAMPLES).join(', ');
  const params = { tables: tables.length > EXAMPLES ? `${shown}, …` : shown };
  throw backupProblem({ code: 'restore-content', params });
};

const refuseOthers = async (session: DatabaseSession): Promise<void> => {
  const programs = await otherPrograms(session);
  if (programs.length === 0) return;
  const params = { programs: programs.join(', ') };
  throw backupProblem({ code: 'restore-in-use', params });
};

/**
 * Whether a backup can be restored here, asked before anything is read or written.
 * @throws ApplicationError `restore-version`, `restore-in-use`, `restore-content`, `restore-file-in-the-way`
 */
export async function checkTarget({
  manifest,
  version,
  connectionString,
  publicFolder,
}: {
  manifest: Manifest;
  /** Of this Annals. */
  version: string;
  connectionString: string;
  publicFolder: string;
}): Promise<void> {
  if (manifest.version !== null && manifest.version !== version) {
    const params = { made: manifest.version, here: version };
    throw backupProblem({ code: 'restore-version', params });
  }
  const session = await openRestoreSession({ connectionString });
  try {
    await refuseContent(session);
    await refuseOthers(session);
  } finally {
    await session.close();
  }
  await clearStaging({ publicFolder });
  await filesToPlace({ files: manifest.files, publicFolder });
}

/** The layout that a first start of this version made. @throws when it is not that of the backup */
const sameLayout = async (session: DatabaseSession, manifest: Manifest): Promise<Layout> => {
  const layout = await readLayout(session);
  const sequences = manifest.sequences.map(({ name }) => name);
  const differences = compareLayouts({ ...manifest, sequences }, layout);
  if (differences.length === 0) return layout;
  const examples = differences.slice(0, EXAMPLES).join(', ');
  const params = { count: differences.length, examples };
  throw backupProblem({ code: 'restore-layout', params });
};

type Table = Manifest['tables'][number];
type Work = { session: DatabaseSession; backup: Backup; onStep: OnStep };

const eachTable = async (
  { backup: { manifest }, onStep }: Work,
  phase: 'restoring-rows' | 'comparing',
  work: (table: Table) => Promise<void>,
): Promise<void> => {
  let bytes = 0;
  for (const [done, table] of manifest.tables.entries()) {
    onStep({ phase, done, of: manifest.tables.length, bytes });
    await work(table);
    bytes += table.bytes;
  }
};

const unlike = ({ name }: Table) =>
  backupProblem({ code: 'restore-unlike', params: { table: name } });

/** Rows and sequences; each table is read back and compared with what the backup says of it. */
const fillTables = async (work: Work, layout: Layout): Promise<void> => {
  const { session, backup } = work;
  await emptyTables(session, layout);
  await eachTable(work, 'restoring-rows', async (table) => {
    const rows = await copyIn(session, table, await backup.read(table.entry));
    if (rows !== table.rows) throw unlike(table);
  });
  await eachTable(work, 'comparing', async (table) => {
    const hash = createHash('sha256');
    await pipeline(copyOut(session, table).stream, hash);
    if (hash.digest('hex') !== table.sha256) throw unlike(table);
  });
  for (const sequence of backup.manifest.sequences) await setSequence(session, sequence);
  await endRestore(session, layout);
};

/** Whether PostgreSQL itself said no, so that nothing was written; otherwise the connection was lost. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'severity' in error && typeof error.severity === 'string';

/** Puts the files in their places and commits; what fails for certain takes the files back. */
const finish = async (
  { run }: DatabaseSession,
  staged: Awaited<ReturnType<typeof stageFiles>>,
): Promise<void> => {
  let isCommitting = false;
  try {
    await staged.place();
    await staged.keep();
    isCommitting = true;
    await run('COMMIT');
  } catch (error) {
    if (isCommitting && !isRefusal(error)) {
      const reason = error instanceof Error ? error.message : String(error);
      throw backupProblem({ code: 'restore-unsure', params: { reason } });
    }
    await staged.undo();
    throw error;
  }
  await staged.clear();
};

/**
 * Fills a database that a first start of this version has laid out, and the public folder, with a backup that was
 * checked: in one transaction, whose last step before it is committed is that the files are in their places. What
 * fails leaves neither rows nor files.
 * @throws ApplicationError `restore-in-use`, `restore-content`, `restore-layout`, `restore-unlike`, `restore-unsure`
 */
export async function restoreBackup({
  backup,
  connectionString,
  publicFolder,
  onStep,
}: {
  backup: Backup;
  connectionString: string;
  publicFolder: string;
  onStep: OnStep;
}): Promise<void> {
  const session = await openRestoreSession({ connectionString });
  try {
    await refuseOthers(session);
    const layout = await sameLayout(session, backup.manifest);
    await beginRestore(session, layout);
    await refuseContent(session);
    await fillTables({ session, backup, onStep }, layout);
    const files = await filesToPlace({ files: backup.manifest.files, publicFolder });
    await finish(session, await stageFiles({ backup, files, publicFolder, onStep }));
    await session.run('ANALYZE');
  } finally {
    // What was not committed is rolled back with the connection.
    await session.close();
  }
}
