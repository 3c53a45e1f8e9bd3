import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { z } from 'zod';
import { strapiServices } from '../../strapi-services';
import { FILE } from '../../uids';
import type { FolderImage } from '../read/folder-schema';
import type { Photograph } from './find-photographs';
import type { Progress } from './progress';
import { type StoredFile, storePhotograph } from './store-photograph';

const fileRowSchema = z.array(z.object({ id: z.number(), name: z.string() }));

const JPEG_QUALITY = 85;

/** What the media library calls the file of an image. */
const fileName = ({ key }: FolderImage, { file, isPlaceholder }: Photograph): string =>
  isPlaceholder ? `placeholder-${key}.jpg` : `${key}${path.extname(file).toLowerCase()}`;

const readPhotograph = async (folder: string, { file, isPlaceholder }: Photograph) => {
  const bytes = await readFile(path.join(folder, file));
  return isPlaceholder ? sharp(bytes).jpeg({ quality: JPEG_QUALITY }).toBuffer() : bytes;
};

/** Files of the media library by name, the oldest of each. */
const findByName = async (strapi: Core.Strapi, names: string[]): Promise<Map<string, number>> => {
  const rows: unknown = await strapi.db
    .query(FILE)
    .findMany({ where: { name: { $in: names } }, orderBy: { id: 'desc' } });
  return new Map(fileRowSchema.parse(rows).map((row) => [row.name, row.id]));
};

/**
 * Puts the photographs of images into the media library and gives their file ids by image key. Where `isReused`, those
 * that are there already, from an earlier or an interrupted load, are used again.
 */
export async function uploadPhotographs({
  strapi,
  folder,
  images,
  photographs,
  libraryFolder,
  isReused,
  onStored = () => undefined,
  progress,
}: {
  strapi: Core.Strapi;
  /** The report's, which holds the photographs. */
  folder: string;
  images: FolderImage[];
  /** By image key. */
  photographs: Map<string, Photograph>;
  /** Id of the folder of the media library; null for none. */
  libraryFolder: number | null;
  isReused: boolean;
  onStored?: (file: StoredFile) => void;
  progress: Progress;
}): Promise<Map<string, number>> {
  const planned = images.flatMap((image) => {
    const photograph = photographs.get(image.key);
    return photograph ? [{ image, photograph, name: fileName(image, photograph) }] : [];
  });
  const known = isReused
    ? await findByName(
        strapi,
        planned.map(({ name }) => name),
      )
    : new Map<string, number>();
  const ids = new Map<string, number>();
  for (const [index, { image, photograph, name }] of planned.entries()) {
    const { alt, caption } = image;
    const present = known.get(name);
    if (present !== undefined) {
      ids.set(image.key, present);
      continue;
    }
    const bytes = await readPhotograph(folder, photograph);
    const file = { name, bytes, alt, caption, folder: libraryFolder };
    const stored = await storePhotograph({ strapi, file });
    onStored(stored);
    ids.set(image.key, stored.id);
    if ((index + 1) % 10 === 0) progress(`pictures: ${index + 1} of ${planned.length}`);
  }
  return ids;
}

/** Takes files out of the store whose rows a transaction has taken back. */
export async function removeStored({
  strapi,
  files,
}: {
  strapi: Core.Strapi;
  files: StoredFile[];
}): Promise<void> {
  const { uploadStore } = strapiServices({ strapi });
  for (const file of files.flatMap((one) => [one, ...Object.values(one.formats ?? {})])) {
    await Promise.resolve(uploadStore.delete(file)).catch((error: unknown) => {
      strapi.log.warn(`A photograph could not be removed again: ${String(error)}`);
    });
  }
}
