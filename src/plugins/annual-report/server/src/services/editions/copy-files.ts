import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ImageContent, ImageFileContent } from '../../../../domain/content/report-content';
import { sha256 } from '../../hash/sha256';
import { applicationProblem } from '../../messages/problem';
import { storageProblem } from '../../messages/storage-problem';
import { type Connection, outsideTransactions } from '../../repositories/connection';
import {
  createEditionFileRepository,
  type EditionFile,
} from '../../repositories/editions/edition-file-repository';
import { createStoredFiles } from '../../repositories/editions/stored-files';
import { createWithdrawnFileRepository } from '../../repositories/editions/withdrawn-file-repository';

/** A file of the media library that an image shows: its photograph, or a format made from it. */
type Original = { file: ImageFileContent; caption: string };

/** Every file of the images. */
const originalsOf = (images: ImageContent[]): Original[] =>
  images.flatMap(({ file, caption }) =>
    file === null
      ? []
      : [file, ...Object.values(file.formats)].map((original) => ({ file: original, caption })),
  );

/** @throws ApplicationError `photographs-withdrawn` that names every image whose photograph was withdrawn */
const refuseWithdrawn = async ({
  strapi,
  connection,
  images,
  labels,
  hashes,
}: {
  strapi: Core.Strapi;
  connection: Connection;
  images: ImageContent[];
  /** How images are printed, by document id. */
  labels: Map<string, string>;
  /** Of every file, by its address. */
  hashes: Map<string, string>;
}): Promise<void> => {
  const withdrawn = new Map(
    (await createWithdrawnFileRepository({ connection }).find([...hashes.values()])).map(
      ({ sha256: hash, reason }) => [hash, reason],
    ),
  );
  if (withdrawn.size === 0) return;
  const refused = images.flatMap((image) => {
    const reason = originalsOf([image])
      .map(({ file }) => withdrawn.get(hashes.get(file.url) ?? ''))
      .find((found) => found !== undefined);
    const label = labels.get(image.documentId) ?? null;
    return reason === undefined ? [] : { key: image.key, caption: image.caption, label, reason };
  });
  const names = refused.map(({ label, caption }) => (label ? `${label} ${caption}` : caption));
  throw applicationProblem({
    strapi,
    code: 'photographs-withdrawn',
    params: { images: names.join('; '), reason: refused[0]?.reason ?? '' },
    extra: { images: refused },
  });
};

const extensionOf = ({ url }: { url: string }): string =>
  path.extname(new URL(url, 'http://files').pathname).toLowerCase();

const nameOf = ({ sha256: hash, ext }: EditionFile): string => hash + ext;

/**
 * Copies every file and format of the images under its hash, each content once, and gives the images with
 * the copies in place of the originals. What an edition names can then no longer be replaced or deleted.
 * Files are read one by one, first for their hashes and again if they must be copied: no release needs the
 * memory, or the statements, of all its photographs.
 * @throws ApplicationError `photographs-withdrawn`, `file-unreadable`, or `file-changed` for one that was replaced meanwhile;
 * an error of 503 `uploads-closed` or `disk-full`
 */
export async function copyFiles({
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
}): Promise<ImageContent[]> {
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

  const planFor = async (original: Original): Promise<EditionFile> => {
    const { url, mime } = original.file;
    const bytes = await read(original);
    const name = { sha256: sha256(bytes), ext: extensionOf({ url }), mime };
    return { ...name, url: storedFiles.expectedAddress(name), bytes: bytes.length };
  };

  const copy = async (original: Original, planned: EditionFile): Promise<EditionFile> => {
    const bytes = await read(original);
    if (sha256(bytes) !== planned.sha256) {
      const params = { url: original.file.url, caption: original.caption };
      throw applicationProblem({ strapi, code: 'file-changed', params });
    }
    try {
      return { ...planned, url: await storedFiles.write({ ...planned, bytes }) };
    } catch (error) {
      throw storageProblem({ strapi, error }) ?? error;
    }
  };

  const originals = new Map(originalsOf(images).map((original) => [original.file.url, original]));
  const plans = new Map<string, EditionFile>();
  for (const [url, original] of originals) plans.set(url, await planFor(original));
  const hashes = new Map([...plans].map(([url, { sha256: hash }]) => [url, hash]));
  await refuseWithdrawn({ strapi, connection, images, labels, hashes });

  const existing = await editionFiles.find([...new Set(hashes.values())]);
  const copies = new Map(existing.map((file) => [nameOf(file), file]));
  const missing = new Map(
    [...plans].flatMap(([url, plan]) =>
      copies.has(nameOf(plan)) ? [] : [[nameOf(plan), { url, plan }] as const],
    ),
  );
  // Committed at once: a release that comes to nothing leaves no copy that nobody knows of.
  const outside = createEditionFileRepository({ connection: outsideTransactions({ strapi }) });
  await outside.plan([...missing.values()].map(({ plan }) => plan));
  for (const [name, { url, plan }] of missing) {
    const original = originals.get(url);
    if (original) copies.set(name, await copy(original, plan));
  }
  await editionFiles.use([...copies.values()]);

  const frozen = <File extends ImageFileContent>(file: File): File => {
    const plan = plans.get(file.url);
    const { url, bytes, sha256: hash } = (plan && copies.get(nameOf(plan))) ?? file;
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
}
