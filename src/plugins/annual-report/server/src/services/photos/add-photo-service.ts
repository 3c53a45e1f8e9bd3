import type { Core } from '@strapi/strapi';
import readExif from 'exif-reader';
import sharp from 'sharp';
import { z } from 'zod';
import type { AdminPhoto } from '../../../../contract/admin/photos';
import type { ReportKey } from '../../../../domain/base/report-key';
import { captionOfFileName, writtenDate } from '../../../../domain/photos/photo-fields';
import { formatOfFile } from '../../files/photograph-format';
import { validationProblem } from '../../messages/problem';
import { inTransaction } from '../../repositories/connection';
import { createDocument } from '../../repositories/document-writer';
import { createPhotoRepository } from '../../repositories/photos/photo-repository';
import { createSchoolFolderRepository } from '../../repositories/photos/school-folder-repository';
import { strapiServices } from '../../strapi-services';
import { IMAGE } from '../../uids';
import { adminPhoto, findReport, UNUSED } from './photo-context';
import { schoolFolder } from './school-folder';

/**
 * The day that the camera wrote into a photograph, as `YYYY-MM-DD`; null when it wrote none, or the file is no
 * photograph. To be asked before the media library takes the photograph, which keeps its pixels alone.
 */
const readDateTaken = async ({
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

type AddRequest = ReportKey & {
  /** As the body parser left it. */
  file: { path: string; name: string; size: number };
  by: { userId: number | null };
  now: Date;
};

const uploadedSchema = z.tuple([z.looseObject({ id: z.int() })]);

/** Takes photographs into the school's folder of the media library, one by one. */
export function createAddPhotoService({ strapi }: { strapi: Core.Strapi }) {
  const findSchool = async (code: string) => {
    const school = await inTransaction(strapi, (connection) =>
      createSchoolFolderRepository({ connection }).school({ code }),
    );
    if (school) return { ...school, code };
    throw validationProblem({ strapi, code: 'school-unknown', params: { code, known: '—' } });
  };

  const upload = async ({ file, by }: AddRequest, folder: number) => {
    const files = { filepath: file.path, originalFilename: file.name, size: file.size };
    const options = by.userId === null ? undefined : { user: { id: by.userId } };
    const { upload: media } = strapiServices({ strapi });
    const [stored] = uploadedSchema.parse(
      await media.upload({ data: { fileInfo: { folder } }, files }, options),
    );
    return stored;
  };

  return {
    /**
     * Stores one photograph and makes its image: the caption from the name of the file, the date from the
     * camera, consent still pending.
     * @throws ValidationError `photo-…` when it is no photograph that can be taken
     */
    async add(request: AddRequest): Promise<AdminPhoto> {
      const { file, by, now, ...key } = request;
      await findReport({ strapi, ...key });
      const school = await findSchool(key.school);
      const takenOn = await readDateTaken({ path: file.path, now });
      const folder = await schoolFolder({ strapi, school });
      const stored = await upload(request, folder.id);
      try {
        const id = await createDocument({
          strapi,
          uid: IMAGE,
          data: {
            file: stored.id,
            caption: captionOfFileName({ name: file.name }),
            takenOn,
            consent: 'pending',
            school: school.documentId,
            createdBy: by.userId,
            updatedBy: by.userId,
          },
        });
        const [photo] = await inTransaction(strapi, (connection) =>
          createPhotoRepository({ connection, school: key.school }).hold({ ids: [id] }),
        );
        if (!photo) throw new Error(`The image ${id} is not where it was put.`);
        return adminPhoto({ stored: photo, standing: UNUSED });
      } catch (error) {
        await strapiServices({ strapi }).upload.remove(stored);
        throw error;
      }
    },
  };
}
