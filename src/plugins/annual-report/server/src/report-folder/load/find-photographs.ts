import path from 'node:path';
import sharp from 'sharp';
import { formatOfExtension, signatureOf } from '../../files/photograph-format';
import { folderReason } from '../../messages/commands/folder-messages';
import type { Message } from '../../messages/message';
import type { FolderReport } from '../folder-report';
import { type FolderProblem, ReportFolderError } from '../read/folder-files';
import { readForeignFile } from '../read/foreign-text';
import { placedBelow, type ReadReport } from '../read/read-folder';

/** The same limits as for what is uploaded. */
const MOST_BYTES = 30 * 1024 * 1024;
const MEGAPIXEL_LIMIT = 50;
const MEGA = 1_000_000;

const ENDINGS = ['.jpg', '.jpeg', '.png', '.webp'];

export type Photograph = {
  /** Inside the folder. */
  file: string;
  width: number;
  height: number;
  mime: string;
  bytes: number;
  /** A finished picture in the place of a lost photograph. */
  isPlaceholder: boolean;
};

/** Where the photograph of an image may lie: under its name, under the image's key, or as a lost one of old. */
const placesOf = (image: FolderReport['images'][number], index: number): string[] =>
  image.file === undefined
    ? [
        ...ENDINGS.map((ending) => `photographs/${image.key}${ending}`),
        `placeholders/figure-${String(index + 1).padStart(2, '0')}.webp`,
      ]
    : [`photographs/${image.file}`];

const inspect = async (
  folder: string,
  file: string,
): Promise<{ photograph: Photograph } | { reason: Message }> => {
  const read = await readForeignFile({ path: path.join(folder, file), limit: MOST_BYTES });
  if (read === null) return { reason: folderReason('file-missing') };
  if (!read.ok) return { reason: read.reason };
  const format = signatureOf(read.bytes);
  if (format === null) return { reason: folderReason('photo-unreadable') };
  const [extension] = format.extensions;
  if (formatOfExtension(path.extname(file))?.id !== format.id) {
    return { reason: folderReason('photo-misnamed', { format: format.name, extension }) };
  }
  try {
    const { width, height } = await sharp(read.bytes, { limitInputPixels: false }).metadata();
    const megapixels = (width * height) / MEGA;
    if (megapixels > MEGAPIXEL_LIMIT) {
      const params = { megapixels: Math.round(megapixels), limit: MEGAPIXEL_LIMIT };
      return { reason: folderReason('photo-large', params) };
    }
    const { mime } = format;
    const isPlaceholder = file.startsWith('placeholders/');
    return { photograph: { file, width, height, mime, bytes: read.bytes.length, isPlaceholder } };
  } catch {
    return { reason: folderReason('photo-unreadable') };
  }
};

/**
 * Finds the photograph of every image of a report that was read, and looks at each.
 * @throws ReportFolderError for those that are missing, that no image shows, or that are no photographs
 */
export async function findPhotographs({
  folder,
  report,
  files,
  places,
}: ReadReport): Promise<Map<string, Photograph>> {
  const present = new Set(files.photographs);
  const used = new Set<string>();
  const found = new Map<string, Photograph>();
  const problems: FolderProblem[] = [];
  for (const [index, image] of report.images.entries()) {
    const file = placesOf(image, index).find((place) => present.has(place));
    if (file === undefined) {
      const place = places.images.get(image.key) ?? { file: 'images.yaml', line: 1 };
      problems.push({ ...place, reason: folderReason('photo-missing', { key: image.key }) });
      continue;
    }
    used.add(file);
    const inspected = await inspect(folder, file);
    if ('reason' in inspected) problems.push({ file, line: 1, reason: inspected.reason });
    else found.set(image.key, inspected.photograph);
  }
  for (const file of files.photographs) {
    if (file.startsWith('photographs/') && !used.has(file)) {
      problems.push({ file, line: 1, reason: folderReason('photo-unused') });
    }
  }
  if (problems.length > 0) throw new ReportFolderError({ problems: placedBelow(folder, problems) });
  return found;
}
