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

/**
 * Copies every file and format of the images under its hash, each content once, and gives the images with
 * the copies in place of the originals. What an edition names can then no longer be replaced or deleted.
 * @throws ApplicationError `file-unreadable`
 */
export const copyFiles = async ({
  strapi,
  connection,
  images,
}: {
  strapi: Core.Strapi;
  connection: Connection;
  images: ImageContent[];
}): Promise<ImageContent[]> => {
  const storedFiles = createStoredFiles({ strapi });
  const editionFiles = createEditionFileRepository({ connection });
  const added = new Map<string, EditionFile>();

  const copyOne = async (
    { sha256: _unknown, ...file }: ImageFileContent,
    caption: string,
  ): Promise<ImageFileContent> => {
    const bytes = await storedFiles.read(file).catch((cause: unknown) => {
      strapi.log.error(`The file ${file.url} could not be read: ${String(cause)}`);
      throw applicationProblem({
        strapi,
        code: 'file-unreadable',
        params: { url: file.url, caption },
      });
    });
    const hash = sha256(bytes);
    const ext = path.extname(new URL(file.url, 'http://files').pathname).toLowerCase();
    const [known] = added.has(hash + ext)
      ? [added.get(hash + ext)]
      : (await editionFiles.find([hash])).filter((candidate) => candidate.ext === ext);
    const copy = known ?? {
      sha256: hash,
      ext,
      url: await storedFiles.write({ sha256: hash, ext, mime: file.mime, bytes }),
      mime: file.mime,
      bytes: bytes.length,
    };
    added.set(hash + ext, copy);
    return { ...file, url: copy.url, bytes: copy.bytes, sha256: hash };
  };

  const frozen: ImageContent[] = [];
  for (const image of images) {
    if (image.file === null) {
      frozen.push(image);
      continue;
    }
    const { formats, ...original } = image.file;
    const copies: Record<string, ImageFileContent> = {};
    for (const [name, format] of Object.entries(formats)) {
      copies[name] = await copyOne(format, image.caption);
    }
    const main = await copyOne({ ...original }, image.caption);
    frozen.push({ ...image, file: { ...main, formats: copies } });
  }
  await editionFiles.add([...added.values()]);
  return frozen;
};
