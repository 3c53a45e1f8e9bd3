import readExif from 'exif-reader';

/**
 * The moment that a camera wrote into a photograph, by its own clock and read as if it were UTC; null when it wrote
 * none.
 */
export function momentTaken({ exif }: { exif?: Buffer | undefined }): Date | null {
  if (exif === undefined) return null;
  try {
    const { Photo, Image } = readExif(exif);
    const moment: unknown = Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized ?? Image?.DateTime;
    return moment instanceof Date && !Number.isNaN(moment.getTime()) ? moment : null;
  } catch {
    return null;
  }
}

/** A moment as cameras write it: `2024:05:12 09:30:00`. */
export function writtenMoment({ moment }: { moment: Date }): string {
  return moment.toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', ':');
}
