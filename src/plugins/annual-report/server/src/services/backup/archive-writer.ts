import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { sha256 } from '../../hash/sha256';
import { backupProblem } from '../../messages/commands/backup-messages';
import { MANIFEST_ENTRY, type Manifest } from './manifest';

/** An entry as it was written. */
export type WrittenEntry = { entry: string; bytes: number; sha256: string };

/** Counts and hashes what passes. */
const createMeter = () => {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes, digest: () => hash.digest('hex') };
};

/** Waits until a file or a folder is on the disk. */
export async function flush(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const DRAFT = /\.(\d+)\.partial$/;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Removes what backups left that were killed: as large as the whole, and counted by nobody who keeps the newest. */
const removeLeftDrafts = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const pid = Number(DRAFT.exec(name)?.[1] ?? process.pid);
    if (!isRunning(pid)) await rm(path.join(folder, name), { force: true });
  }
};

/** What the end of the archive says of its manifest, which itself says the hash of everything else. */
export function sealOf(manifest: Buffer): string {
  return `annals-backup sha256:${sha256(manifest)}`;
}

/**
 * Writes an archive (ZIP, with ZIP64 where it must be) entry by entry, in streams. Until `finish` it has another
 * name, so that what carries the name is complete, whatever ends the process.
 * @throws ApplicationError `backup-exists`
 */
export async function createArchiveWriter({ file }: { file: string }) {
  if (existsSync(file)) throw backupProblem({ code: 'backup-exists', params: { file } });
  await mkdir(path.dirname(file), { recursive: true });
  await removeLeftDrafts(path.dirname(file));
  const draft = `${file}.${process.pid}.partial`;
  const zip = new ZipFile();
  const failure = new AbortController();
  // Rows and photographs are nobody else's to read.
  const written = pipeline(
    zip.outputStream,
    createWriteStream(draft, { mode: 0o600, flags: 'wx' }),
    { signal: failure.signal },
  ).catch((error: unknown) => {
    failure.abort(error);
    throw error;
  });
  written.catch(() => undefined);

  /** Adds a stream's bytes; one that fails leaves the archive unusable. */
  const add = async (
    entry: string,
    source: Readable,
    { compress }: { compress: boolean },
  ): Promise<WrittenEntry> => {
    const meter = createMeter();
    zip.addReadStream(meter.stream, entry, { compress, mode: 0o100600 });
    try {
      await pipeline(source, meter.stream, { signal: failure.signal });
    } catch (error) {
      throw failure.signal.aborted ? failure.signal.reason : error;
    }
    return { entry, bytes: meter.bytes(), sha256: meter.digest() };
  };

  return {
    add,

    /** Writes the manifest and gives the archive its name. Gives how many bytes it has. */
    async finish(manifest: Manifest): Promise<number> {
      const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
      await add(MANIFEST_ENTRY, Readable.from([bytes]), { compress: true });
      zip.end({ comment: sealOf(bytes), forceZip64Format: false });
      await written;
      await flush(draft);
      if (existsSync(file)) throw backupProblem({ code: 'backup-exists', params: { file } });
      await rename(draft, file);
      await flush(path.dirname(file));
      const handle = await open(file, 'r');
      const { size } = await handle.stat().finally(() => handle.close());
      return size;
    },

    /** Removes what was begun. */
    async abandon(): Promise<void> {
      failure.abort(new Error('The backup was given up.'));
      await written.catch(() => undefined);
      await rm(draft, { force: true });
    },
  };
}

export type ArchiveWriter = Awaited<ReturnType<typeof createArchiveWriter>>;
