import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

type Entry = { offset: number; length: number };

/**
 * Bytes by name in one file of bounded size, written round and round: what is oldest makes room. The file
 * has no name once it is open, so that it goes with the process, however that ends.
 */
export const createSpool = ({ folder, maxBytes }: { folder: string; maxBytes: number }) => {
  const entries = new Map<string, Entry>();
  let next = 0;
  let opening: Promise<FileHandle> | null = null;
  let lastWrite: Promise<void> = Promise.resolve();

  const openNameless = async (): Promise<FileHandle> => {
    const name = path.join(folder, `annals-${randomUUID()}.spool`);
    const handle = await open(name, 'wx+', 0o600);
    await unlink(name);
    return handle;
  };

  const file = (): Promise<FileHandle> => (opening ??= openNameless());

  const makeRoom = (length: number): Entry => {
    if (next + length > maxBytes) {
      for (const [name, entry] of entries) if (entry.offset >= next) entries.delete(name);
      next = 0;
    }
    const place = { offset: next, length };
    for (const [name, { offset, length: taken }] of entries) {
      if (offset < next + length && offset + taken > next) entries.delete(name);
    }
    next += length;
    return place;
  };

  const append = async (name: string, bytes: Buffer): Promise<void> => {
    if (bytes.length === 0 || bytes.length > maxBytes || entries.has(name)) return;
    const handle = await file();
    const place = makeRoom(bytes.length);
    await handle.write(bytes, 0, bytes.length, place.offset);
    entries.set(name, place);
  };

  return {
    /** Keeps bytes; those larger than the whole file are not kept. */
    write({ name, bytes }: { name: string; bytes: Buffer }): Promise<void> {
      // One after the other: a late write must not fall into room that was given away again.
      const write = lastWrite.then(() => append(name, bytes));
      lastWrite = write.catch(() => undefined);
      return write;
    },

    /** The bytes in a buffer of the reader's, or null when they had to make room. */
    async read({
      name,
      buffer,
    }: {
      name: string;
      buffer: (length: number) => Buffer;
    }): Promise<Buffer | null> {
      const place = entries.get(name);
      if (!place) return null;
      const bytes = buffer(place.length);
      const { bytesRead } = await (await file()).read(bytes, 0, place.length, place.offset);
      // Whoever was given the room meanwhile took the entry away before writing.
      return bytesRead === place.length && entries.get(name) === place ? bytes : null;
    },

    forget: ({ name }: { name: string }): void => {
      entries.delete(name);
    },

    async close(): Promise<void> {
      entries.clear();
      await lastWrite;
      await (await opening)?.close();
      opening = null;
    },
  };
};

export type Spool = ReturnType<typeof createSpool>;
