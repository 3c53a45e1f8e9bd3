import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import sharp, { type ResizeOptions } from 'sharp';
import { longFormatSize } from './long-format-size';

/** A file on its way into the media library, as far as its smaller formats need it. */
type StoredFile = {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  filepath?: string;
  getStream: () => Readable;
  tmpWorkingDirectory?: string;
  path?: string | null;
};

type Format = { key: string; file: unknown };

export type ImageService = Record<string, unknown> & {
  getDimensions: (file: StoredFile) => Promise<{ width: number | null; height: number | null }>;
  generateResponsiveFormats: (file: StoredFile) => Promise<Format[]>;
  generateThumbnail: (file: StoredFile) => Promise<unknown>;
};

const KILOBYTE = 1000;

/** As Strapi's own. */
const THUMBNAIL: ResizeOptions = { width: 245, height: 156 };

const makeFormat = async (file: StoredFile, key: string, size: ResizeOptions): Promise<Format> => {
  const hash = `${key}_${file.hash}`;
  const filepath = path.join(file.tmpWorkingDirectory ?? '', hash);
  const resized = sharp().resize(size);
  const [made] = await Promise.all([resized.toFile(filepath), pipeline(file.getStream(), resized)]);
  return {
    key,
    file: {
      name: `${key}_${file.name}`,
      hash,
      ext: file.ext,
      mime: file.mime,
      filepath,
      path: file.path ?? null,
      getStream: () => createReadStream(filepath),
      width: made.width,
      height: made.height,
      size: Math.round((made.size / KILOBYTE) * 100) / 100,
      sizeInBytes: made.size,
    },
  };
};

/**
 * Strapi's making of smaller formats, but for long pictures: of a screenshot twenty times as high as wide it would
 * make one of 80 pixels width, in which nobody can read.
 */
export function withReadableFormats({
  strapi,
  service,
}: {
  strapi: Core.Strapi;
  service: ImageService;
}): ImageService {
  return {
    ...service,
    async generateResponsiveFormats(file) {
      const made = await service.generateResponsiveFormats(file);
      const { width, height } = await service.getDimensions(file);
      if (width === null || height === null) return made;
      const breakpoints = strapi.config.get<Record<string, number>>('plugin::upload.breakpoints');
      const formats: Format[] = [];
      for (const format of made) {
        const size = longFormatSize({ width, height, breakpoint: breakpoints[format.key] ?? 0 });
        formats.push(
          size === null ? format : await makeFormat(file, format.key, { ...size, fit: 'fill' }),
        );
      }
      return formats;
    },
    /** Of a long picture its beginning, in which one recognises it. */
    async generateThumbnail(file) {
      const { width, height } = await service.getDimensions(file);
      const isLong =
        width !== null &&
        height !== null &&
        longFormatSize({ width, height, breakpoint: 1 }) !== null;
      if (!isLong) return service.generateThumbnail(file);
      const cut = { ...THUMBNAIL, fit: 'cover' as const, position: 'left top' };
      return (await makeFormat(file, 'thumbnail', cut)).file;
    },
  };
}
