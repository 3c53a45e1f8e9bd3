import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { NewPhoto } from '../../../../contract/admin/photos';
import type { ReportKey } from '../../../../domain/base/report-key';
import { captionOfFileName, writtenDate } from '../../../../domain/photos/photo-fields';
import { validationProblem } from '../../messages/problem';
import { inTransaction } from '../../repositories/connection';
import { createDocument } from '../../repositories/document-writer';
import { createPhotoRepository } from '../../repositories/photos/photo-repository';
import { createSchoolFolderRepository } from '../../repositories/photos/school-folder-repository';
import { type IncomingFile, takePhotograph } from '../../photographs/take-photograph';
import { strapiServices } from '../../strapi-services';
import { IMAGE } from '../../uids';
import { adminPhoto, findReport, UNUSED } from './photo-context';
import { schoolFolder } from './school-folder';

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

  const upload = async (files: IncomingFile, by: AddRequest['by'], folder: number) => {
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
    async add(request: AddRequest): Promise<NewPhoto> {
      const { file, by, now, ...key } = request;
      await findReport({ strapi, ...key });
      const school = await findSchool(key.school);
      const files = { filepath: file.path, originalFilename: file.name, size: file.size };
      const { moment } = await takePhotograph({ strapi, file: files, turn: key.school });
      const takenOn = moment && writtenDate({ moment, now });
      const folder = await schoolFolder({ strapi, school });
      const stored = await upload(files, by, folder.id);
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
        return await inTransaction(strapi, async (connection) => {
          const photos = createPhotoRepository({ connection, school: key.school });
          const [photo] = await photos.hold({ ids: [id] });
          if (!photo) throw new Error(`The image ${id} is not where it was put.`);
          const sameAs = await photos.twin({ id });
          return { ...adminPhoto({ stored: photo, standing: UNUSED }), sameAs };
        });
      } catch (error) {
        await strapiServices({ strapi }).upload.remove(stored);
        throw error;
      }
    },
  };
}
