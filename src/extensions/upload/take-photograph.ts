import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import {
  formatOfExtension,
  formatOfFile,
  type PhotographFormat,
} from '../../plugins/annual-report/server/src/files/photograph-format';
import { validationProblem } from '../../plugins/annual-report/server/src/messages/problem';

/** Little enough loss for what is compressed once more in the media library. */
const QUALITY = 92;

/**
 * Writes the picture anew in place: upright, in sRGB, its pixels and nothing else. What a camera or an editor
 * wrote beside them (place, time, owner, comments, a film behind the end) is not in the new file. Of an
 * animation the first picture stays.
 * @returns bytes of the new file, or the reason why the picture cannot be decoded to its end
 */
const cleanPhotograph = async ({
  filepath,
  format,
  pixelLimit,
}: {
  filepath: string;
  format: PhotographFormat;
  pixelLimit: number;
}): Promise<{ size: number } | { reason: string }> => {
  const clean = `${filepath}.clean`;
  const picture = sharp(filepath, { failOn: 'error', limitInputPixels: pixelLimit }).autoOrient();
  const encoders = {
    jpeg: () => picture.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }),
    png: () => picture.png(),
    webp: () => picture.webp({ quality: QUALITY }),
  };
  try {
    await encoders[format.id]().toFile(clean);
  } catch (error) {
    await rm(clean, { force: true });
    return { reason: error instanceof Error ? error.message : String(error) };
  }
  await rename(clean, filepath);
  return { size: (await stat(filepath)).size };
};

/** A little above the largest photographs of today's phones in their normal mode. */
const MEGAPIXEL_LIMIT = 50;
const MEGA = 1_000_000;
const MEGABYTE = 1024 * 1024;

/** A file as the body parser hands it over. */
export type IncomingFile = {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
  size: number;
};

/** Files that were taken already, on their way from a controller to the service, with their format. */
const taken = new WeakMap<IncomingFile, PhotographFormat>();

const countMegapixels = async (filepath: string): Promise<number | null> => {
  try {
    const { width, height } = await sharp(filepath, { limitInputPixels: false }).metadata();
    return (width * height) / MEGA;
  } catch {
    return null;
  }
};

/**
 * Takes a file only as a photograph that can be decoded to its end, and makes it what its name says: pixels
 * alone, upright, with the extension of its format.
 * @param as the format to turn it into; without it the photograph keeps its own
 * @throws ValidationError `photo-too-heavy`, `photo-unreadable`, `photo-misnamed` or `photo-too-large`
 */
export async function takePhotograph({
  strapi,
  file,
  as,
}: {
  strapi: Core.Strapi;
  file: IncomingFile;
  as?: PhotographFormat;
}): Promise<void> {
  const name = file.originalFilename ?? '';
  const existing = taken.get(file);
  if (existing && (!as || as.id === existing.id)) return;

  const refuseHeavy = (): void => {
    const limit = Number(strapi.config.get('plugin::upload.sizeLimit'));
    if (file.size <= limit) return;
    const params = { name, megabytes: Math.ceil(file.size / MEGABYTE), limit: limit / MEGABYTE };
    throw validationProblem({ strapi, code: 'photo-too-heavy', params });
  };

  refuseHeavy();
  const unreadable = () =>
    validationProblem({ strapi, code: 'photo-unreadable', params: { name } });
  const found = await formatOfFile(file.filepath);
  if (!found) throw unreadable();
  const extension = path.extname(name);
  if (extension !== '' && !formatOfExtension(extension)) {
    const params = { name, format: found.name, extension: found.extensions[0] };
    throw validationProblem({ strapi, code: 'photo-misnamed', params });
  }
  const megapixels = await countMegapixels(file.filepath);
  if (megapixels === null) throw unreadable();
  if (megapixels > MEGAPIXEL_LIMIT) {
    throw validationProblem({
      strapi,
      code: 'photo-too-large',
      params: { name, megapixels: Math.round(megapixels), limit: MEGAPIXEL_LIMIT },
    });
  }
  const format = as ?? found;
  const outcome = await cleanPhotograph({
    filepath: file.filepath,
    format,
    pixelLimit: MEGAPIXEL_LIMIT * MEGA,
  });
  if ('reason' in outcome) {
    strapi.log.warn(`Refused the photograph "${name}": ${outcome.reason}`);
    throw unreadable();
  }
  file.size = outcome.size;
  refuseHeavy();
  if (!format.extensions.includes(extension.toLowerCase())) {
    file.originalFilename = `${path.basename(name, extension)}${format.extensions[0]}`;
  }
  file.mimetype = format.mime;
  file.detectedMimeType = format.mime;
  taken.set(file, format);
}
