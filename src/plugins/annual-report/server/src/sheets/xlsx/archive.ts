import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SHEET_LIMITS } from '../sheet';
import { SheetRefusal } from './refusal';

/** The files of an archive, of which none is unpacked before it is asked for. */
export type Archive = {
  has: (name: string) => boolean;
  /** Unpacks a file in pieces. @throws SheetRefusal when all that was unpacked is too much */
  open: (name: string) => AsyncIterable<Buffer>;
};

const isDense = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > SHEET_LIMITS.ratioFrom &&
  uncompressedSize > compressedSize * SHEET_LIMITS.ratio;

const listEntries = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  if (zip.entryCount > SHEET_LIMITS.entries) throw new SheetRefusal('sheet-expands');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new SheetRefusal('sheet-encrypted');
    entries.set(entry.fileName.replace(/^\//, ''), entry);
  }
  return entries;
};

/**
 * Opens an archive by its directory alone.
 * @throws SheetRefusal for too many entries and for a password, Error for what is damaged
 */
export async function openArchive({ bytes }: { bytes: Buffer }): Promise<Archive> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true, autoClose: false });
  const entries = await listEntries(zip);
  let unpacked = 0;

  const unpack = async (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    if (!entry) throw new SheetRefusal('sheet-broken');
    const room = SHEET_LIMITS.unpackedBytes - unpacked;
    if (entry.uncompressedSize > room || isDense(entry)) throw new SheetRefusal('sheet-expands');
    return zip.openReadStreamPromise(entry);
  };

  return {
    has: (name) => entries.has(name),
    async *open(name) {
      for await (const chunk of await unpack(name)) {
        if (!Buffer.isBuffer(chunk)) continue;
        unpacked += chunk.length;
        if (unpacked > SHEET_LIMITS.unpackedBytes) throw new SheetRefusal('sheet-expands');
        yield chunk;
      }
    },
  };
}
