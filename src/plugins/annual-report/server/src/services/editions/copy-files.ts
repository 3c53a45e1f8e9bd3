import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ImageContent, ImageFileContent } from '../../../../domain/content/report-content';
import { applicationProblem } from '../../messages/problem';
import type { Connection } from '../../repositories/connection';
import {
  createEditionFileRepository,
  type EditionFile,
} from '../../repositories/editions/edition-file-repository';
import { createStoredFiles } from '../../repositories/editions/stored-files';
import { sha256 } from '../../hash/sha256';
import { originalsOf, type Original } from './originals-of';
import { refuseWithdrawn } from './refuse-withdrawn';

const extensionOf = ({ url }: { url: string }): string =>
  path.extname(new URL(url, 'http://files').pathname).toLowerCase();

/**
 * Copies every file and format of the images under its hash, each content once, and gives the images with
 * the copies in place of the originals. What an edition names can then no longer be replaced or deleted.
 * Files are read one by one, first for their hashes and again if they must be copied: no release needs the
 * memory, or the statements, of all its photographs.
 * @throws ApplicationError `photographs-withdrawn`, `file-unreadable`, or `file-changed` for one that was replaced meanwhile
 */
export const copyFiles = async ({
  strapi,
  connection,
  images,
  labels,
}: {
  strapi: Core.Strapi;
  connection: Connection;
  images: ImageContent[];
  /** How images are printed (图 n), by document id: for messages. */
  labels: Map<string, string>;
}): Promise<ImageContent[]> => {
  const storedFiles = createStoredFiles({ strapi });
  const editionFiles = createEditionFileRepository({ connection });

  const read = async ({ file: { url }, caption }: Original): Promise<Buffer> => {
    try {
      return await storedFiles.read({ url });
    } catch (cause) {
      strapi.log.error(`The file ${url} could not be read: ${String(cause)}`);
      throw applicationProblem({ strapi, code: 'file-unreadable', params: { url, caption } });
    }
  };

  const copy = async (original: Original, hash: string): Promise<EditionFile> => {
    const { url, mime } = original.file;
    const bytes = await read(original);
    if (sha256(bytes) !== hash) {
      const params = { url, caption: original.caption };
      throw applicationProblem({ strapi, code: 'file-changed', params });
    }
    const name = { sha256: hash, ext: extensionOf({ url }), mime };
    const address = await storedFiles.write({ ...name, bytes });
    return { ...name, url: address, bytes: bytes.length };
  };

  const originals = new Map(originalsOf(images).map((original) => [original.file.url, original]));
  const hashes = new Map<string, string>();
  for (const [url, original] of originals) hashes.set(url, sha256(await read(original)));
  await refuseWithdrawn({ strapi, connection, images, labels, hashes });

  const nameOf = (url: string): string => `${hashes.get(url) ?? ''}${extensionOf({ url })}`;
  const known = await editionFiles.find([...new Set(hashes.values())]);
  const copies = new Map(known.map((file) => [file.sha256 + file.ext, file]));
  for (const [url, original] of originals) {
    if (copies.has(nameOf(url))) continue;
    copies.set(nameOf(url), await copy(original, hashes.get(url) ?? ''));
  }
  await editionFiles.add([...copies.values()]);

  const frozen = <File extends ImageFileContent>(file: File): File => {
    const { url, bytes, sha256: hash } = copies.get(nameOf(file.url)) ?? file;
    return { ...file, url, bytes, sha256: hash };
  };
  return images.map(({ file, ...image }) => ({
    ...image,
    file: file && {
      ...frozen(file),
      formats: Object.fromEntries(
        Object.entries(file.formats).map(([name, format]) => [name, frozen(format)]),
      ),
    },
  }));
};
