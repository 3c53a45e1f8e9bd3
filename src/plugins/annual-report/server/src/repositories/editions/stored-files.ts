import { existsSync } from 'node:fs';
import { access, constants, mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { strapiServices } from '../../strapi-services';
import { PLUGIN } from '../../uids';

/** Folder of the copies, below the upload provider's root. */
const FOLDER = 'editions/files';

type CopiedFile = {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  size: number;
  url?: string;
};

/** What a copy is called, and what is in it. */
type CopyName = { sha256: string; ext: string; mime: string };

type CopiedFileAddress = CopyName & { url: string };

/** Without an upload server of its own, the media library lies in the public folder. */
const isLocal = (url: string): boolean => url.startsWith('/');

/** Reads the media library's files and writes copies, both where the upload provider keeps them. */
export function createStoredFiles({ strapi }: { strapi: Core.Strapi }) {
  const localPath = (url: string): string =>
    path.join(strapi.dirs.static.public, decodeURIComponent(url));

  const flushToDisk = async (url: string): Promise<void> => {
    const file = await open(localPath(url), 'r');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  };

  /** An object store gives a private original to a signed request alone. */
  const readableAddress = async (url: string): Promise<string> => {
    const { uploadStore } = strapiServices({ strapi });
    if (url.includes(`/${FOLDER}/`) || !(await uploadStore.isPrivate())) return url;
    const ext = path.posix.extname(url);
    const hash = path.posix.basename(url, ext);
    return (await uploadStore.getSignedUrl({ url, hash, ext })).url;
  };

  /** As the provider takes files: in a stream, or whole. What an edition shows is public there. */
  const put = async (file: CopiedFile, bytes: Buffer): Promise<void> => {
    const { uploadStore } = strapiServices({ strapi });
    const settings = (name: string): object => strapi.config.get<object>(name, {});
    const forCopies = settings(`plugin::${PLUGIN}.editionFiles`);
    const optionsOf = (method: string) => ({
      ...settings(`plugin::upload.actionOptions.${method}`),
      ...forCopies,
    });
    if (uploadStore.uploadStream) {
      const streamed = Object.assign(file, { stream: Readable.from([bytes]) });
      await uploadStore.uploadStream(streamed, optionsOf('uploadStream'));
    } else {
      await uploadStore.upload?.(Object.assign(file, { buffer: bytes }), optionsOf('upload'));
    }
  };

  const uploads = path.join(strapi.dirs.static.public, 'uploads');

  return {
    /** The folder that keeps copies from being written, because this user may not write there; null where none does. */
    async closedFolder(): Promise<string | null> {
      const folders = [
        path.join(uploads, FOLDER),
        path.join(uploads, path.dirname(FOLDER)),
        uploads,
      ];
      const folder = folders.find((candidate) => existsSync(candidate)) ?? uploads;
      try {
        await access(folder, constants.W_OK | constants.X_OK);
        return null;
      } catch {
        return folder;
      }
    },

    /** Where a copy will lie if the upload provider keeps files in the public folder; another says it afterwards. */
    expectedAddress: ({ sha256, ext }: CopyName): string => `/uploads/${FOLDER}/${sha256}${ext}`,

    /** @throws when the file is gone */
    async read({ url }: { url: string }): Promise<Buffer> {
      if (isLocal(url)) return readFile(localPath(url));
      const response = await fetch(await readableAddress(url));
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },

    /** Deletes a copy, durably; one that is gone already is no error. */
    async remove({ sha256, ext, url, mime }: CopiedFileAddress): Promise<void> {
      const file = { name: `${sha256}${ext}`, hash: `${FOLDER}/${sha256}`, ext, mime, url };
      await strapiServices({ strapi }).uploadStore.delete(file);
      if (isLocal(url)) await flushToDisk(path.posix.dirname(url));
    },

    /** Writes a copy under its hash, durably, and gives its address. */
    async write({ sha256, ext, mime, bytes }: CopyName & { bytes: Buffer }): Promise<string> {
      await mkdir(path.join(uploads, FOLDER), { recursive: true });
      const file: CopiedFile = {
        name: `${sha256}${ext}`,
        hash: `${FOLDER}/${sha256}`,
        ext,
        mime,
        size: bytes.length / 1000,
      };
      await put(file, bytes);
      if (!file.url) throw new Error('The upload provider gave no address for the copy.');
      if (isLocal(file.url)) await flushToDisk(file.url);
      return file.url;
    },
  };
}
