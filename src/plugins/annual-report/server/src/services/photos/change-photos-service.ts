import type { Core } from '@strapi/strapi';
import type { PhotoChange, PhotoConflict, SavedPhoto } from '../../../../contract/admin/photos';
import type { ReportKey } from '../../../../domain/base/report-key';
import { conflictProblem, notFoundProblem } from '../../messages/problem';
import { whoAndWhen } from '../../messages/time-ago';
import { inTransaction } from '../../repositories/connection';
import { deleteDocument, updateDocument } from '../../repositories/document-writer';
import {
  createPhotoRepository,
  type StoredPhoto,
} from '../../repositories/photos/photo-repository';
import { strapiServices } from '../../strapi-services';
import { IMAGE } from '../../uids';
import { findReport, savedPhoto } from './photo-context';
type ChangeRequest = ReportKey & {
  changes: PhotoChange[];
  by: { userId: number | null };
};

/** Changes what stands beside photographs, many at once, and takes unused ones away. */
export function createChangePhotosService({ strapi }: { strapi: Core.Strapi }) {
  const refuseUnknown = (count: number) =>
    notFoundProblem({ strapi, code: 'photos-unknown', params: { count } });

  const refuseStale = (stale: StoredPhoto[]): Error => {
    const conflicts = stale.map(({ id, caption, changedBy, version }): PhotoConflict => ({
      id,
      caption,
      by: changedBy,
      at: version,
    }));
    const [first] = stale;
    return conflictProblem({
      strapi,
      code: 'photos-in-conflict',
      params: {
        count: stale.length,
        caption: first?.caption ?? '',
        ...(first && whoAndWhen({ name: first.changedBy, at: first.version })),
      },
      extra: { conflicts },
    });
  };

  return {
    /**
     * Writes changes of many photographs, all or none, and gives them as they are then.
     * @throws NotFoundError when any of them is not there
     * @throws ConflictError (409) with `details.conflicts` when any was saved since it was seen
     */
    async change({ changes, by, ...key }: ChangeRequest): Promise<SavedPhoto[]> {
      await findReport({ strapi, ...key });
      const ids = changes.map(({ id }) => id);
      return inTransaction(strapi, async (connection) => {
        const photos = createPhotoRepository({ connection, school: key.school });
        const now = new Map((await photos.hold({ ids })).map((photo) => [photo.id, photo]));
        if (now.size < ids.length) throw refuseUnknown(ids.length - now.size);
        const stale = changes.flatMap(({ id, version }) => {
          const photo = now.get(id);
          return photo && photo.version !== version ? [photo] : [];
        });
        if (stale.length > 0) throw refuseStale(stale);
        for (const { id, version: _version, ...fields } of changes) {
          const data = { ...fields, updatedBy: by.userId };
          await updateDocument({ strapi, uid: IMAGE, documentId: id, data });
        }
        return (await photos.hold({ ids })).map((stored) => savedPhoto({ stored }));
      });
    },

    /**
     * Deletes a photograph that nothing shows, with its file.
     * @throws ValidationError `image-in-use` that names the places
     */
    async remove({ photo, ...key }: ReportKey & { photo: string }): Promise<void> {
      await findReport({ strapi, ...key });
      const fileId = await inTransaction(strapi, async (connection) => {
        const photos = createPhotoRepository({ connection, school: key.school });
        const [stored] = await photos.hold({ ids: [photo] });
        if (!stored) throw refuseUnknown(1);
        await deleteDocument({ strapi, uid: IMAGE, documentId: photo });
        return stored.fileId;
      });
      if (fileId === null) return;
      const { upload } = strapiServices({ strapi });
      const file = await upload.findOne(fileId);
      try {
        await upload.remove(file);
      } catch (error) {
        // Another image shows the same file, or the store is away: the image is gone all the same.
        strapi.log.warn(`The file ${fileId} of a deleted image stays: ${String(error)}`);
      }
    },
  };
}
