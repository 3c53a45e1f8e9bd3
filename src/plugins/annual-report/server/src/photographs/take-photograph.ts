import { appendFile, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { createFileReading } from '../file-reading/file-reading';
import { validationProblem, type ProblemCode } from '../messages/problem';
import type { MessageParams } from '../messages/message';
import { DECODINGS, JPEG_END } from './jpeg-end';
import { momentTaken } from './moment-taken';
import { refusalOf } from './other-formats';
import {
  isHeif,
  isPictureExtension,
  type PhotographFormat,
  readHead,
  signatureOf,
} from './photograph-format';
import { isReduced, megapixelsOf, MOST_MEGAPIXELS, MOST_PIXELS } from './pixel-limits';

/** Little enough loss for what is compressed once more in the media library. */
const QUALITY = 92;
const MEGABYTE = 1024 * 1024;

/** A file as the body parser hands it over. */
export type IncomingFile = {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
  size: number;
};

export type TakenPhotograph = {
  format: PhotographFormat;
  /** When its camera says that it was taken, by its own clock as if it were UTC. */
  moment: Date | null;
};

/** Files that were taken already, on their way from a controller to the service. */
const taken = new WeakMap<IncomingFile, TakenPhotograph>();

/**
 * Writes the picture anew in place: upright, in sRGB, its pixels and nothing else. What a camera or an editor
 * wrote beside them (place, time, owner, comments, a film behind the end) is not in the new file. Of an
 * animation the first picture stays.
 * @returns bytes of the new file, or the reason why the picture cannot be decoded to its end
 */
const cleanPhotograph = async ({
  filepath,
  found,
  format,
}: {
  filepath: string;
  /** What the file is. */
  found: PhotographFormat;
  /** What it becomes. */
  format: PhotographFormat;
}): Promise<{ size: number } | { reason: string }> => {
  const clean = `${filepath}.clean`;
  let reason = '';
  for (const { isMended, failOn } of DECODINGS) {
    if (isMended) await appendFile(filepath, JPEG_END);
    const picture = sharp(filepath, { failOn, limitInputPixels: MOST_PIXELS }).autoOrient();
    const encoders = {
      jpeg: () => picture.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }),
      png: () => picture.png(),
      webp: () => picture.webp({ quality: QUALITY }),
    };
    try {
      await encoders[format.id]().toFile(clean);
      await rename(clean, filepath);
      return { size: (await stat(filepath)).size };
    } catch (error) {
      await rm(clean, { force: true });
      reason = error instanceof Error ? error.message : String(error);
      if (found.id !== 'jpeg') break;
    }
  }
  return { reason };
};

const inspect = async (filepath: string) => {
  try {
    return await sharp(filepath, { limitInputPixels: false }).metadata();
  } catch {
    return null;
  }
};

/**
 * Takes a file only as a photograph that can be decoded to its end, and makes it what its name says: pixels
 * alone, upright, with the extension of its format. What phones write as HEIC, or with more pixels than anybody
 * needs, becomes an ordinary JPEG first, in a process of its own.
 * @param as the format to turn it into; without it the photograph keeps its own
 * @param turn whose turn it takes where it has to wait, such as the code of a school
 * @throws ValidationError `photo-…` that names the format and what to do
 */
export async function takePhotograph({
  strapi,
  file,
  as,
  turn = 'library',
}: {
  strapi: Core.Strapi;
  file: IncomingFile;
  as?: PhotographFormat;
  turn?: string;
}): Promise<TakenPhotograph> {
  const name = file.originalFilename ?? '';
  const existing = taken.get(file);
  if (existing && (!as || as.id === existing.format.id)) return existing;

  const problem = (code: ProblemCode, params: MessageParams = {}): Error =>
    validationProblem({ strapi, code, params: { name, ...params } });

  const refuseHeavy = (): void => {
    const limit = Number(strapi.config.get('plugin::upload.sizeLimit'));
    if (file.size <= limit) return;
    const megabytes = Math.ceil(file.size / MEGABYTE);
    throw problem('photo-too-heavy', { megabytes, limit: limit / MEGABYTE });
  };

  /** Puts an ordinary JPEG in the place of the file. */
  const convert = async (): Promise<void> => {
    const bytes = await readFile(file.filepath);
    const conversion = await createFileReading({ strapi }).read({
      kind: 'photographs',
      file: { name, bytes },
      school: turn,
    });
    if (!conversion.ok) throw problem(conversion.code, conversion.params);
    await writeFile(file.filepath, conversion.jpeg);
  };

  const refuseName = (format: string, rightExtension: string): void => {
    const extension = path.extname(name);
    if (extension === '' || isPictureExtension(extension)) return;
    throw problem('photo-misnamed', { format, extension: rightExtension });
  };

  refuseHeavy();
  const head = await readHead(file.filepath);
  if (isHeif(head)) {
    refuseName('HEIC', '.heic');
    await convert();
  }
  const found = signatureOf(await readHead(file.filepath));
  if (!found) {
    const refusal = refusalOf({ head, name });
    throw refusal ? problem(refusal.code, { format: refusal.format }) : problem('photo-unreadable');
  }
  refuseName(found.name, found.extensions[0]);
  const metadata = await inspect(file.filepath);
  if (metadata === null) throw problem('photo-broken');
  const limit = MOST_MEGAPIXELS[found.id];
  const megapixels = Math.round(megapixelsOf(metadata));
  if (megapixelsOf(metadata) > limit) throw problem('photo-too-large', { megapixels, limit });
  if (found.id === 'jpeg' && isReduced(metadata)) await convert();
  const moment = momentTaken(metadata);
  const format = as ?? found;
  const outcome = await cleanPhotograph({ filepath: file.filepath, found, format });
  if ('reason' in outcome) {
    strapi.log.warn(`Refused the photograph "${name}": ${outcome.reason}`);
    throw problem('photo-broken');
  }
  file.size = outcome.size;
  refuseHeavy();
  const extension = path.extname(name);
  if (!format.extensions.includes(extension.toLowerCase())) {
    file.originalFilename = `${path.basename(name, extension)}${format.extensions[0]}`;
  }
  file.mimetype = format.mime;
  file.detectedMimeType = format.mime;
  const photograph = { format, moment };
  taken.set(file, photograph);
  return photograph;
}
