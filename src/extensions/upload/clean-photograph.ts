import { rename, rm, stat } from 'node:fs/promises';
import sharp from 'sharp';
import type { PhotographFormat } from '../../plugins/annual-report/server/src/files/photograph-format';

/** Little enough loss for what is compressed once more in the media library. */
const QUALITY = 92;

/**
 * Writes the picture anew in place: upright, in sRGB, its pixels and nothing else. What a camera or an editor
 * wrote beside them (place, time, owner, comments, a film behind the end) is not in the new file. Of an
 * animation the first picture stays.
 * @returns bytes of the new file, or the reason why the picture cannot be decoded to its end
 */
export const cleanPhotograph = async ({
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
