import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openBackup } from './archive-reader';
import { createArchiveWriter } from './archive-writer';
import { BACKUP_FORMAT, type Manifest } from './manifest';

const ROWS = Buffer.from(Array.from({ length: 400 }, (_, row) => `${row}\t值 ${row}\n`).join(''));
const PHOTO = Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * 37) % 251));

const manifestOf = (entries: Pick<Manifest, 'tables' | 'files'>): Manifest => ({
  format: BACKUP_FORMAT,
  createdAt: '2026-11-30T09:00:00.000Z',
  version: '0.1.0',
  sequences: [],
  migrations: [],
  leftOut: [],
  missing: [],
  changed: [],
  elsewhere: [],
  secrets: { salt: 'salt', fingerprints: {} },
  ...entries,
});

describe('the archive of a backup', () => {
  let folder: string;
  let file: string;
  const other = (name: string): string => path.join(folder, name);

  const write = async (to: string): Promise<void> => {
    const archive = await createArchiveWriter({ file: to });
    const rows = await archive.add('rows/a.copy', Readable.from([ROWS]), { compress: true });
    const photo = await archive.add('files/uploads/p.jpg', Readable.from([PHOTO]), {
      compress: false,
    });
    await archive.finish(
      manifestOf({
        tables: [{ name: 'a', columns: [{ name: 'id', type: 'integer' }], rows: 400, ...rows }],
        files: [{ path: 'uploads/p.jpg', ...photo }],
      }),
    );
  };

  /** What a backup gives: the bytes of its entries, or the code of why it is refused. */
  const read = async (from: string): Promise<Buffer[] | string> => {
    try {
      const backup = await openBackup({ file: from });
      try {
        await backup.check({ onStep: () => undefined });
        const { tables, files } = backup.manifest;
        return await Promise.all(
          [...tables, ...files].map(async ({ entry }) => buffer(await backup.read(entry))),
        );
      } finally {
        backup.close();
      }
    } catch (error) {
      const { details } = error as { details?: { code?: string } };
      return details?.code ?? String(error);
    }
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'annals-archive-'));
    file = other('whole.zip');
    await write(file);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('should give back what was written', async () => {
    expect(await read(file)).toEqual([ROWS, PHOTO]);
  });

  it('should be readable by its owner alone, and leave no draft behind', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('should be refused as incomplete wherever it is cut off', async () => {
    const bytes = await readFile(file);
    const codes = new Set<unknown>();
    for (let length = 0; length < bytes.length; length += 97) {
      await writeFile(other('cut.zip'), bytes.subarray(0, length));
      codes.add(await read(other('cut.zip')));
    }
    await writeFile(other('cut.zip'), bytes.subarray(0, -1));
    codes.add(await read(other('cut.zip')));
    expect([...codes]).toEqual(['backup-incomplete']);
  });

  it('should be refused, or give the same bytes, whichever byte is another', async () => {
    const bytes = await readFile(file);
    const outcomes = new Set<unknown>();
    for (let at = 0; at < bytes.length; at += 11) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      await writeFile(other('changed.zip'), changed);
      const outcome = await read(other('changed.zip'));
      // Names, times and modes that stand in the archive twice count for nothing.
      if (typeof outcome === 'string') outcomes.add(outcome);
      else expect(outcome).toEqual([ROWS, PHOTO]);
    }
    expect([...outcomes].sort()).toEqual(['backup-damaged', 'backup-incomplete']);
  });

  it('should be refused where there is no file, and where it is another format', async () => {
    expect(await read(other('nowhere.zip'))).toBe('backup-unreadable');
    await writeFile(other('text.zip'), 'not an archive');
    expect(await read(other('text.zip'))).toBe('backup-incomplete');
    const archive = await createArchiveWriter({ file: other('later.zip') });
    const later = { ...manifestOf({ tables: [], files: [] }), format: 2 };
    await archive.finish(later as unknown as Manifest);
    expect(await read(other('later.zip'))).toBe('backup-format');
  });

  it.each(['uploads/../../etc/passwd', '/etc/passwd', 'uploads//x', 'other/x', 'uploads/a\\b'])(
    'should name no file outside of the uploads: %s',
    async (place) => {
      await rm(other('bad.zip'), { force: true });
      const archive = await createArchiveWriter({ file: other('bad.zip') });
      const entry = await archive.add('files/x', Readable.from([PHOTO]), { compress: false });
      await archive.finish(manifestOf({ tables: [], files: [{ path: place, ...entry }] }));
      expect(await read(other('bad.zip'))).toBe('backup-damaged');
    },
  );

  it('should not be written over another file', async () => {
    await expect(createArchiveWriter({ file })).rejects.toMatchObject({
      details: { code: 'backup-exists' },
    });
    expect(await read(file)).toEqual([ROWS, PHOTO]);
  });

  it('should leave nothing when it is given up, or when what it reads fails', async () => {
    const before = (await readdir(folder)).toSorted();
    const archive = await createArchiveWriter({ file: other('given-up.zip') });
    const failing = new Readable({
      read() {
        this.destroy(new Error('the disk is gone'));
      },
    });
    await expect(archive.add('rows/a.copy', failing, { compress: true })).rejects.toThrow(
      'the disk is gone',
    );
    await archive.abandon();
    expect((await readdir(folder)).toSorted()).toEqual(before);
  });
});
