import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { sha256 } from '../../hash/sha256';
import type { Backup } from './archive-reader';
import { clearStaging, filesToPlace, stageFiles } from './place-files';

const CONTENT: Record<string, string> = {
  'uploads/a.jpg': 'photograph a',
  'uploads/editions/files/b.jpg': 'copy b',
};

const FILES = Object.entries(CONTENT).map(([file, text]) => ({
  path: file,
  entry: file,
  bytes: text.length,
  sha256: sha256(text),
}));

const readEntry = (entry: string): Promise<Readable> =>
  Promise.resolve(Readable.from([Buffer.from(CONTENT[entry] ?? '')]));

describe('the files of a restore', () => {
  let publicFolder: string;

  const present = async (): Promise<string[]> => {
    const entries = await readdir(publicFolder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(publicFolder, path.join(entry.parentPath, entry.name)))
      .toSorted();
  };
  const stage = async (read: Backup['read'] = readEntry) =>
    stageFiles({
      backup: { read } as Backup,
      files: await filesToPlace({ files: FILES, publicFolder }),
      publicFolder,
      onStep: () => undefined,
    });

  beforeEach(async () => {
    publicFolder = await mkdtemp(path.join(tmpdir(), 'annals-place-'));
    await mkdir(path.join(publicFolder, 'uploads'));
  });
  afterEach(() => rm(publicFolder, { recursive: true, force: true }));

  it('should come to their places all at once, and leave nothing beside them', async () => {
    const staged = await stage();
    expect((await present()).every((file) => file.startsWith('uploads/.restore/'))).toBe(true);
    await staged.place();
    await staged.keep();
    await staged.clear();
    expect(await present()).toEqual(Object.keys(CONTENT).toSorted());
    for (const [file, text] of Object.entries(CONTENT)) {
      expect(await readFile(path.join(publicFolder, file), 'utf8')).toBe(text);
    }
  });

  it('should go again when the restore fails', async () => {
    const staged = await stage();
    await staged.place();
    await staged.undo();
    expect(await present()).toEqual([]);
  });

  it('should be removed by the next restore when one was killed between them and its rows', async () => {
    await writeFile(path.join(publicFolder, 'uploads/a.jpg'), CONTENT['uploads/a.jpg'] ?? '');
    const killed = await stage();
    await killed.place();
    await clearStaging({ publicFolder });
    // What was there before stays.
    expect(await present()).toEqual(['uploads/a.jpg']);
  });

  it('should stay when the restore was killed after its rows', async () => {
    const staged = await stage();
    await staged.place();
    await staged.keep();
    await clearStaging({ publicFolder });
    expect(await present()).toEqual(Object.keys(CONTENT).toSorted());
  });

  it('should leave nothing when one cannot be unpacked', async () => {
    const failing = () => Promise.reject(new Error('cannot be unpacked'));
    await expect(stage(failing)).rejects.toThrow('cannot be unpacked');
    expect(await present()).toEqual([]);
  });

  it('should not replace a file with other content', async () => {
    await writeFile(path.join(publicFolder, 'uploads/a.jpg'), 'another');
    await expect(stage()).rejects.toMatchObject({ details: { code: 'restore-file-in-the-way' } });
    expect(await readFile(path.join(publicFolder, 'uploads/a.jpg'), 'utf8')).toBe('another');
  });
});
