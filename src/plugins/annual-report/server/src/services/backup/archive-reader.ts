import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { backupProblem } from '../../messages/commands/backup-messages';
import { sealOf, type WrittenEntry } from './archive-writer';
import {
  BACKUP_FORMAT,
  MANIFEST_ENTRY,
  manifestSchema,
  type Manifest,
  type OnStep,
} from './manifest';

const LARGEST_MANIFEST = 256 * 1024 * 1024;

/** The end of an archive is written last: without it, it is no archive or was cut off. */
const openArchive = async (
  file: string,
): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> => {
  try {
    const zip = await openPromise(file, { autoClose: false, validateEntrySizes: true });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return { zip, entries };
  } catch (error) {
    const { code = null } = error as NodeJS.ErrnoException;
    const reason = error instanceof Error ? error.message : String(error);
    throw backupProblem({
      code: code === null ? 'backup-incomplete' : 'backup-unreadable',
      params: { file, reason },
    });
  }
};

const parseManifest = (bytes: Buffer): { format: unknown; manifest: Manifest | null } => {
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  const format =
    typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  const parsed = manifestSchema.safeParse(value);
  return { format, manifest: parsed.success ? parsed.data : null };
};

/** Every entry that a manifest names, with its hash. */
const namedEntries = ({ tables, files }: Manifest): WrittenEntry[] => [...tables, ...files];

/**
 * Opens a backup by its end and its manifest; `check` reads all of it.
 * @throws ApplicationError `backup-unreadable`, `backup-incomplete`, `backup-damaged`, `backup-format`
 */
export async function openBackup({ file }: { file: string }) {
  const damaged = (entry: string) =>
    backupProblem({ code: 'backup-damaged', params: { file, entry } });
  const { zip, entries } = await openArchive(file);

  /** @throws when the archive has no such entry, or it cannot be unpacked */
  const read = (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    return entry ? zip.openReadStreamPromise(entry) : Promise.reject(damaged(name));
  };

  const readManifest = async (): Promise<Manifest> => {
    const size = entries.get(MANIFEST_ENTRY)?.uncompressedSize ?? 0;
    if (size > LARGEST_MANIFEST) throw damaged(MANIFEST_ENTRY);
    const bytes = await read(MANIFEST_ENTRY)
      .then(buffer)
      .catch(() => Buffer.alloc(0));
    if (zip.comment !== sealOf(bytes)) throw damaged(MANIFEST_ENTRY);
    const { format, manifest } = parseManifest(bytes);
    if (manifest) return manifest;
    if (format === BACKUP_FORMAT) throw damaged(MANIFEST_ENTRY);
    throw backupProblem({ code: 'backup-format', params: { file, format: String(format) } });
  };

  const checkEntry = async ({ entry, bytes, sha256 }: WrittenEntry): Promise<void> => {
    const hash = createHash('sha256');
    let count = 0;
    try {
      for await (const chunk of await read(entry)) {
        if (!Buffer.isBuffer(chunk)) continue;
        hash.update(chunk);
        count += chunk.length;
      }
    } catch {
      throw damaged(entry);
    }
    if (count !== bytes || hash.digest('hex') !== sha256) throw damaged(entry);
  };

  const manifest = await readManifest().catch((error: unknown) => {
    zip.close();
    throw error;
  });
  return {
    manifest,
    read,

    /** Reads every entry and compares its hash, before anything is made of any. @throws `backup-damaged` */
    async check({ onStep }: { onStep: OnStep }): Promise<void> {
      const named = namedEntries(manifest);
      let bytes = 0;
      for (const [done, entry] of named.entries()) {
        onStep({ phase: 'checking', done, of: named.length, bytes });
        await checkEntry(entry);
        bytes += entry.bytes;
      }
    },

    close: (): void => zip.close(),
  };
}

/** A backup that was opened. */
export type Backup = Awaited<ReturnType<typeof openBackup>>;
