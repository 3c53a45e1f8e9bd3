import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { strapiServices } from '../../strapi-services';
import { FILE } from '../../uids';
import type { DemoImage } from '../demo-schema';
import { drawPlaceholder } from '../placeholder/draw-placeholder';
import type { Progress } from '../progress';

const uploadedSchema = z.array(z.object({ id: z.number() })).length(1);
const fileRowSchema = z.object({ id: z.number(), name: z.string() });

const fileName = ({ key }: Pick<DemoImage, 'key'>): string => `placeholder-${key}.jpg`;

/**
 * Puts one placeholder per figure into the media library and gives their file ids by image key. Those that
 * are there already, from an earlier or an interrupted load, are used again.
 */
export const uploadPlaceholders = async ({
  strapi,
  images,
  progress,
}: {
  strapi: Core.Strapi;
  images: DemoImage[];
  progress: Progress;
}): Promise<Map<string, number>> => {
  const rows: unknown = await strapi.db
    .query(FILE)
    .findMany({ where: { name: { $in: images.map(fileName) } }, orderBy: { id: 'asc' } });
  const known = new Map(
    z
      .array(fileRowSchema)
      .parse(rows)
      .map((row) => [row.name, row.id]),
  );
  const folder = await mkdtemp(path.join(tmpdir(), 'annals-placeholders-'));
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
      const filepath = path.join(folder, name);
      const bytes = await drawPlaceholder({ number: index + 1 });
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
    await rm(folder, { recursive: true, force: true });
  }
  return ids;
};
