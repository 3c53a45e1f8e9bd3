import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { z } from 'zod';
import { formatOfExtension, signatureOf } from '../../photographs/photograph-format';
import { holdsPixelsOnly } from '../../photographs/pixels-only';
import { strapiServices } from '../../strapi-services';
import { FILE } from '../../uids';

const storedSchema = z.looseObject({
  id: z.number(),
  formats: z.record(z.string(), z.looseObject({})).nullish(),
});

/** The row of a file of the media library. */
export type StoredFile = z.infer<typeof storedSchema>;

/** Red, green, blue and how much shines through. */
const MOST_CHANNELS = 4;

export type NewFile = {
  /** As the media library calls it, with its extension. */
  name: string;
  bytes: Buffer;
  alt: string | null;
  caption: string;
  /** Id of a folder of the media library; null for none. */
  folder: number | null;
};

/** Whether it can be stored as it is: nothing but pixels, and every one of them can be decoded. */
const isClean = async (bytes: Buffer): Promise<boolean> => {
  const format = signatureOf(bytes);
  if (format === null || !holdsPixelsOnly({ bytes, format })) return false;
  try {
    const { channels } = await sharp(bytes, { failOn: 'error' }).stats();
    return channels.length <= MOST_CHANNELS;
  } catch {
    return false;
  }
};

type Place = { strapi: Core.Strapi; directory: string; filepath: string };

/** As every upload: cleaned, made smaller and stored. */
const storeAsUpload = async (
  { strapi, filepath }: Place,
  { name, bytes, alt, caption, folder }: NewFile,
): Promise<StoredFile> => {
  const uploaded: unknown = await strapiServices({ strapi }).upload.upload({
    data: { fileInfo: { name, alternativeText: alt, caption, ...(folder !== null && { folder }) } },
    files: {
      filepath,
      originalFilename: name,
      mimetype: formatOfExtension(path.extname(name))?.mime,
      size: bytes.length,
    },
  });
  return z.tuple([storedSchema]).parse(uploaded)[0];
};

/** As it is, byte for byte, with the same formats that an upload gets. */
const storeAsItIs = async (
  { strapi, directory, filepath }: Place,
  { name, bytes, alt, caption, folder }: NewFile,
): Promise<StoredFile> => {
  const { upload } = strapiServices({ strapi });
  const entity = await upload.formatFileInfo(
    {
      filename: name,
      type: formatOfExtension(path.extname(name))?.mime ?? '',
      size: bytes.length,
    },
    { name, alternativeText: alt, caption, ...(folder !== null && { folder }) },
    { tmpWorkingDirectory: directory },
  );
  const file = { ...entity, filepath, getStream: () => createReadStream(filepath) };
  await upload._uploadImage(file);
  const data = { ...file, provider: strapi.config.get('plugin::upload.provider') };
  const created: unknown = await strapi.db.query(FILE).create({ data });
  return storedSchema.parse(created);
};

/**
 * Stores a photograph in the media library and gives the row of its file. One that holds pixels alone, such as one that
 * was exported, keeps its bytes; any other is cleaned as every upload is.
 */
export async function storePhotograph({
  strapi,
  file,
}: {
  strapi: Core.Strapi;
  file: NewFile;
}): Promise<StoredFile> {
  const directory = await mkdtemp(path.join(tmpdir(), 'annals-photographs-'));
  try {
    const filepath = path.join(directory, 'photograph');
    await writeFile(filepath, file.bytes);
    const place = { strapi, directory, filepath };
    return (await isClean(file.bytes))
      ? await storeAsItIs(place, file)
      : await storeAsUpload(place, file);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
