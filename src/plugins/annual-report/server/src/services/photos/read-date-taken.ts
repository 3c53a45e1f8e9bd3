import readExif from 'exif-reader';
import sharp from 'sharp';
import { writtenDate } from '../../../../domain/photos/written-date';
import { formatOfFile } from '../../files/photograph-format';

/**
 * The day that the camera wrote into a photograph, as `YYYY-MM-DD`; null when it wrote none, or the file is no
 * photograph. To be asked before the media library takes the photograph, which keeps its pixels alone.
 */
export const readDateTaken = async ({
  path,
  now,
}: {
  path: string;
  now: Date;
}): Promise<string | null> => {
  if ((await formatOfFile(path)) === null) return null;
  try {
    const { exif } = await sharp(path, { limitInputPixels: false }).metadata();
    const { Photo, Image } = exif ? readExif(exif) : {};
    const moment: unknown = Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized ?? Image?.DateTime;
    return moment instanceof Date ? writtenDate({ moment, now }) : null;
  } catch {
    // What cannot be read has no date; whether it is a photograph, others say.
    return null;
  }
};
