import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { z } from 'zod';
import { strapiServices } from '../../strapi-services';
import { FILE } from '../../uids';
import { DemoFileError } from '../demo-files';
import type { DemoImage } from '../demo-schema';
import type { Progress } from './demo-record';

const uploadedSchema = z.array(z.object({ id: z.number() })).length(1);
const fileRowSchema = z.object({ id: z.number(), name: z.string() });

const fileName = ({ key }: Pick<DemoImage, 'key'>): string => `placeholder-${key}.jpg`;

const JPEG_QUALITY = 85;

/** The finished picture of a figure, which says its number. Gives a JPEG. @throws DemoFileError when it is missing */
async function readPlaceholder({
  folder,
  number,
}: {
  folder: string;
  number: number;
}): Promise<Buffer> {
  const file = path.join('placeholders', `figure-${String(number).padStart(2, '0')}.webp`);
  try {
    const picture = await readFile(path.join(folder, file));
    return await sharp(picture).jpeg({ quality: JPEG_QUALITY }).toBuffer();
  } catch (error) {
    const reason = `the picture of figure ${number} cannot be read: ${String(error)}`;
    throw new DemoFileError({ problems: [{ file, line: 1, reason }] });
  }
}

/**
 * Puts one placeholder per figure into the media library and gives their file ids by image key. Those that
 * are there already, from an earlier or an interrupted load, are used again.
 */
export async function uploadPlaceholders({
  strapi,
  folder,
  images,
  progress,
}: {
  strapi: Core.Strapi;
  /** The demo's, which holds the pictures. */
  folder: string;
  images: DemoImage[];
  progress: Progress;
}): Promise<Map<string, number>> {
  const rows: unknown = await strapi.db
    .query(FILE)
    .findMany({ where: { name: { $in: images.map(fileName) } }, orderBy: { id: 'asc' } });
  const known = new Map(
    z
      .array(fileRowSchema)
      .parse(rows)
      .map((row) => [row.name, row.id]),
  );
  const temporary = await mkdtemp(path.join(tmpdir(), 'annals-placeholders-'));
  const ids = new Map<string, number>();
  const { upload } = strapiServices({ strapi });
  try {
    for (const [index, image] of images.entries()) {
      const name = fileName(image);
      const present = known.get(name);
      if (present !== undefined) {
        ids.set(image.key, present);
        continue;
      }
      const filepath = path.join(temporary, name);
      const bytes = await readPlaceholder({ folder, number: index + 1 });
      await writeFile(filepath, bytes);
      const uploaded: unknown = await upload.upload({
        data: { fileInfo: { name, alternativeText: image.alt, caption: image.caption } },
        files: {
          filepath,
          originalFilename: name,
          mimetype: 'image/jpeg',
          size: bytes.length,
        },
      });
      const [file] = uploadedSchema.parse(uploaded);
      if (file) ids.set(image.key, file.id);
      if ((index + 1) % 10 === 0) progress(`pictures: ${index + 1} of ${images.length}`);
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return ids;
}
