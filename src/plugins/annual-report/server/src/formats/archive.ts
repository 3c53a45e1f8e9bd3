import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

export type ArchiveEntry = { path: string; bytes: Buffer };

const NOON = 12;

/**
 * The day of an instant in UTC, as a time that every time zone writes into an archive alike: archives keep
 * local time.
 */
const dayOf = (instant: Date): Date =>
  new Date(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate(), NOON);

/** Packs files in the given order. The same files and the same day always give the same bytes. */
export async function writeArchive({
  entries,
  instant,
}: {
  entries: ArchiveEntry[];
  instant: Date;
}): Promise<Buffer> {
  const zip = new ZipFile();
  const options = { mtime: dayOf(instant), mode: 0o100644, forceDosTimestamp: true };
  for (const { path, bytes } of entries) zip.addBuffer(bytes, path, options);
  zip.end();
  return buffer(zip.outputStream);
}

/** Unpacks the files of an archive of our own; folders are no entries. @throws when it is broken */
export async function readArchive({ bytes }: { bytes: Buffer }): Promise<ArchiveEntry[]> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true });
  const entries: ArchiveEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const stream = await zip.openReadStreamPromise(entry);
    entries.push({ path: entry.fileName, bytes: await buffer(stream) });
  }
  return entries;
}
