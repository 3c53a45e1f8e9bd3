import { open, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { openBackupSession } from '../../repositories/backup/backup-session';
import { copyOut, readSequences } from '../../repositories/backup/copy-rows';
import type { DatabaseSession } from '../../repositories/backup/database-session';
import { readLayout, readTables, type Layout } from '../../repositories/backup/layout';
import { readNamedFiles, type NamedFile } from '../../repositories/backup/named-files';
import { readPreparedVersion } from '../../repositories/backup/prepared-version';
import { backupProblem } from '../../messages/commands/backup-messages';
import { createArchiveWriter, type ArchiveWriter, type WrittenEntry } from './archive-writer';
import { BACKUP_FORMAT, manifestSchema, type Manifest, type OnStep } from './manifest';
import { fingerprintSecrets } from './secret-fingerprints';

const MAX_ATTEMPTS = 3;

/** What the database is, and which rows and sequences it has; the snapshot ends with it. */
type Rows = Pick<Manifest, 'tables' | 'sequences' | 'migrations' | 'leftOut' | 'version'>;

const writeRows = async ({
  session,
  layout,
  archive,
  onStep,
}: {
  session: DatabaseSession;
  layout: Layout;
  archive: ArchiveWriter;
  onStep: OnStep;
}): Promise<Rows> => {
  const tables: Manifest['tables'] = [];
  let bytes = 0;
  for (const [done, table] of layout.tables.entries()) {
    onStep({ phase: 'rows', done, of: layout.tables.length, bytes });
    const { stream, rows } = copyOut(session, table);
    const written = await archive.add(`rows/${table.name}.copy`, stream, { compress: true });
    tables.push({ ...table, ...written, rows: rows() });
    bytes += written.bytes;
  }
  const { migrations, leftOut } = layout;
  const sequences = await readSequences(session, layout.sequences);
  return { tables, sequences, migrations, leftOut, version: await readPreparedVersion(session) };
};

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES');

type State = { ino: number; size: number; mtimeMs: number };

/** Whether the bytes that were read lie there still, or none at all, as far as the file system tells. */
const isUnchanged = async (place: string, before: State): Promise<boolean> => {
  try {
    const { ino, size, mtimeMs } = await stat(place);
    return ino === before.ino && size === before.size && mtimeMs === before.mtimeMs;
  } catch (error) {
    if (isAbsent(error)) return true;
    throw error;
  }
};

/** Null when there is none, or it may not be read. */
const openIfThere = async (place: string): Promise<FileHandle | null> => {
  try {
    return await open(place);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
};

/**
 * Adds a file to the archive; null when it cannot be read, which is known before the archive has an entry for it.
 * A photograph may be replaced in place while it is read: then it is read again, under another name.
 */
const writeFile = async (
  archive: ArchiveWriter,
  publicFolder: string,
  relative: string,
): Promise<WrittenEntry | null> => {
  const place = path.join(publicFolder, relative);
  let written: WrittenEntry | null = null;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const handle = await openIfThere(place);
    if (handle === null) return written;
    const before = await handle.stat();
    const entry = attempt === 1 ? `files/${relative}` : `files-${attempt}/${relative}`;
    written = await archive.add(entry, handle.createReadStream(), { compress: false });
    if (await isUnchanged(place, before)) return written;
  }
  return written;
};

type Files = Pick<Manifest, 'files' | 'missing' | 'changed'>;

const writeFiles = async ({
  named,
  archive,
  publicFolder,
  onStep,
}: {
  named: NamedFile[];
  archive: ArchiveWriter;
  publicFolder: string;
  onStep: OnStep;
}): Promise<Files> => {
  const result: Files = { files: [], missing: [], changed: [] };
  let bytes = 0;
  for (const [done, { url, sha256 }] of named.entries()) {
    onStep({ phase: 'files', done, of: named.length, bytes });
    const relative = decodeURIComponent(url).replace(/^\//, '');
    const written = await writeFile(archive, publicFolder, relative);
    if (written === null) {
      result.missing.push({ url, gone: false });
      continue;
    }
    result.files.push({ path: relative, ...written });
    if (sha256 !== null && sha256 !== written.sha256) result.changed.push(url);
    bytes += written.bytes;
  }
  return result;
};

/** Says of missing files which ones no row names any more: they were deleted while the backup ran. */
const withGone = async (
  session: DatabaseSession,
  missing: Manifest['missing'],
): Promise<Manifest['missing']> => {
  if (missing.length === 0) return missing;
  const { local } = await readNamedFiles(session);
  const named = new Set(local.map(({ url }) => url));
  return missing.map(({ url }) => ({ url, gone: !named.has(url) }));
};

/**
 * Writes everything that Annals keeps into one file: the rows of one moment, then the files that they name. Others
 * go on writing meanwhile; only what no readable edition uses any more is deleted later.
 * @throws ApplicationError `backup-exists`, `backup-nothing`
 */
export async function writeBackup({
  connectionString,
  publicFolder,
  file,
  env,
  now,
  onStep,
}: {
  connectionString: string;
  publicFolder: string;
  file: string;
  /** For fingerprints of its secrets. */
  env: NodeJS.ProcessEnv;
  now: Date;
  onStep: OnStep;
}): Promise<{ manifest: Manifest; bytes: number }> {
  const archive = await createArchiveWriter({ file });
  try {
    const session = await openBackupSession({ connectionString });
    try {
      const tables = await readTables(session);
      if (!tables.some(({ name }) => name === 'annals_edition')) {
        throw backupProblem({ code: 'backup-nothing', params: {} });
      }
      const layout = await readLayout(session);
      const rows = await writeRows({ session, layout, archive, onStep });
      const { local, elsewhere } = await readNamedFiles(session);
      await session.endSnapshot();
      const files = await writeFiles({ named: local, archive, publicFolder, onStep });
      const manifest: Manifest = {
        format: BACKUP_FORMAT,
        createdAt: now.toISOString(),
        ...rows,
        ...files,
        missing: await withGone(session, files.missing),
        elsewhere,
        secrets: fingerprintSecrets({ env }),
      };
      // What a restore would refuse is no backup.
      return { manifest, bytes: await archive.finish(manifestSchema.parse(manifest)) };
    } finally {
      await session.close();
    }
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}
