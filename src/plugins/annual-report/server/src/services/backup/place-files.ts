import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { backupProblem } from '../../messages/commands/backup-messages';
import type { Backup } from './archive-reader';
import { flush } from './archive-writer';
import type { Manifest, OnStep } from './manifest';

type BackupFile = Manifest['files'][number];

const UPLOADS = 'uploads';
/** Beside the files, so that a rename is one step; what begins with a dot is not served. */
const STAGING = path.join(UPLOADS, '.restore');
const JOURNAL = 'placed.json';

const hashOf = async (place: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(place), hash);
  return hash.digest('hex');
};

/**
 * Files of a backup that are not in the public folder yet.
 * @throws ApplicationError `restore-file-in-the-way` where another file has the name of one
 */
export async function filesToPlace({
  files,
  publicFolder,
}: {
  files: BackupFile[];
  publicFolder: string;
}): Promise<BackupFile[]> {
  const absent: BackupFile[] = [];
  for (const file of files) {
    const place = path.join(publicFolder, file.path);
    if (!existsSync(place)) absent.push(file);
    else if ((await hashOf(place)) !== file.sha256) {
      const params = { file: place, folder: path.join(publicFolder, UPLOADS) };
      throw backupProblem({ code: 'restore-file-in-the-way', params });
    }
  }
  return absent;
}

/** Removes what a restore left that was killed: its drafts, and files that it had put in place for no row. */
export async function clearStaging({ publicFolder }: { publicFolder: string }): Promise<void> {
  const staging = path.join(publicFolder, STAGING);
  const journal = path.join(staging, JOURNAL);
  if (existsSync(journal)) {
    const placed = z.array(z.string()).parse(JSON.parse(await readFile(journal, 'utf8')));
    for (const file of placed) await rm(path.join(publicFolder, file), { force: true });
  }
  await rm(staging, { recursive: true, force: true });
}

/** Unpacks files beside their places, durably, so that putting them there is a matter of renaming. */
export async function stageFiles({
  backup,
  files,
  publicFolder,
  onStep,
}: {
  backup: Backup;
  files: BackupFile[];
  publicFolder: string;
  onStep: OnStep;
}) {
  const staging = path.join(publicFolder, STAGING);
  const journal = path.join(staging, JOURNAL);
  const draftOf = (index: number): string => path.join(staging, String(index));
  const placeOf = ({ path: relative }: BackupFile): string => path.join(publicFolder, relative);

  const unpack = async (): Promise<void> => {
    await mkdir(staging, { recursive: true, mode: 0o700 });
    let bytes = 0;
    for (const [done, file] of files.entries()) {
      onStep({ phase: 'restoring-files', done, of: files.length, bytes });
      const draft = createWriteStream(draftOf(done), { flush: true });
      await pipeline(await backup.read(file.entry), draft);
      bytes += file.bytes;
    }
  };
  try {
    await unpack();
  } catch (error) {
    await clearStaging({ publicFolder });
    throw error;
  }

  return {
    /** Puts every file in its place. A kill in between leaves a list, by which the next restore removes them. */
    async place(): Promise<void> {
      await writeFile(journal, JSON.stringify(files.map((file) => file.path)), { flush: true });
      const folders = new Set(files.map((file) => path.dirname(placeOf(file))));
      for (const folder of folders) await mkdir(folder, { recursive: true });
      for (const [index, file] of files.entries()) await rename(draftOf(index), placeOf(file));
      for (const folder of folders) await flush(folder);
    },

    /** The rows are about to be there: from here on the files belong to them. */
    async keep(): Promise<void> {
      await rm(journal, { force: true });
      await flush(staging);
    },

    /** Takes everything back. */
    async undo(): Promise<void> {
      for (const file of files) await rm(placeOf(file), { force: true });
      await rm(staging, { recursive: true, force: true });
    },

    clear: (): Promise<void> => rm(staging, { recursive: true, force: true }),
  };
}
