import { rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp, { type Metadata } from 'sharp';
import { validationProblem } from '../../plugins/annual-report/server/src/messages/problem';

/** A little above the largest photographs of today's phones in their normal mode. */
const MEGAPIXEL_LIMIT = 50;
const MEGA = 1_000_000;
const JPEG_QUALITY = 92;

const FORMATS: Record<string, { mime: string; extensions: string[] }> = {
  jpeg: { mime: 'image/jpeg', extensions: ['.jpg', '.jpeg'] },
  png: { mime: 'image/png', extensions: ['.png'] },
  webp: { mime: 'image/webp', extensions: ['.webp'] },
};

/** A file as the body parser hands it over. */
export type IncomingFile = {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
  size: number;
};

const decode = async (filepath: string): Promise<Metadata | null> => {
  try {
    const image = sharp(filepath, { failOn: 'error', limitInputPixels: false });
    return await image.metadata();
  } catch {
    return null;
  }
};

const isDecodable = async (filepath: string): Promise<boolean> => {
  try {
    await sharp(filepath, { failOn: 'error', limitInputPixels: MEGAPIXEL_LIMIT * MEGA })
      .resize(16, 16)
      .toBuffer();
    return true;
  } catch {
    return false;
  }
};

/** Turns the picture upright and leaves out everything a camera writes beside it: place, time, owner. */
const strip = async (file: IncomingFile): Promise<void> => {
  const clean = `${file.filepath}.clean`;
  await sharp(file.filepath)
    .autoOrient()
    .keepIccProfile()
    .jpeg({ quality: JPEG_QUALITY, force: false })
    .toFile(clean);
  await rename(clean, file.filepath);
  file.size = (await stat(file.filepath)).size;
};

/**
 * Accepts a file only as a photograph that can be opened, and makes it what its name says: upright, without
 * a camera's data, with the extension of its real format.
 * @throws ValidationError `photo-unreadable` or `photo-too-large`
 */
export const checkPhotograph = async ({
  strapi,
  file,
}: {
  strapi: Core.Strapi;
  file: IncomingFile;
}): Promise<void> => {
  const name = file.originalFilename ?? '';
  const metadata = await decode(file.filepath);
  const format = metadata ? FORMATS[metadata.format] : undefined;
  if (!metadata || !format) {
    throw validationProblem({ strapi, code: 'photo-unreadable', params: { name } });
  }
  const megapixels = (metadata.width * metadata.height * (metadata.pages ?? 1)) / MEGA;
  if (megapixels > MEGAPIXEL_LIMIT) {
    throw validationProblem({
      strapi,
      code: 'photo-too-large',
      params: { name, megapixels: Math.round(megapixels), limit: MEGAPIXEL_LIMIT },
    });
  }
  if (!(await isDecodable(file.filepath))) {
    throw validationProblem({ strapi, code: 'photo-unreadable', params: { name } });
  }
  if (metadata.exif || metadata.xmp || metadata.iptc) await strip(file);
  const extension = path.extname(name);
  if (!format.extensions.includes(extension.toLowerCase())) {
    file.originalFilename = `${path.basename(name, extension)}${format.extensions[0] ?? ''}`;
  }
  file.mimetype = format.mime;
  file.detectedMimeType = format.mime;
};
