import { useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { PhotoSection, AdminPhoto } from '../../../../contract/admin/photos';
import type { ReportKey } from '../../api/annals-api';
import {
  useAnnalsAttachPhotosMutation,
  useAnnalsDeletePhotoMutation,
  useAnnalsDetachPhotosMutation,
} from '../../api/photos-api';
import { useTellProblem } from '../../api/problems';
import { useTranslate } from '../../texts/use-texts';

const placeOf = ({ number, title }: PhotoSection): string => `${number} ${title}`;

const refOf = ({ type, id }: PhotoSection) => ({ type, id });

/** Puts photographs into chapters and cases, takes them out, and deletes unused ones; says what happened. */
export function usePlaces({ report }: { report: ReportKey }) {
  const translate = useTranslate();
  const tellProblem = useTellProblem();
  const { toggleNotification } = useNotification();
  const [attachPhotos, { isLoading: isAttaching }] = useAnnalsAttachPhotosMutation();
  const [detachPhotos] = useAnnalsDetachPhotosMutation();
  const [deletePhoto] = useAnnalsDeletePhotoMutation();

  const praise = useCallback(
    (message: string) => toggleNotification({ type: 'success', message }),
    [toggleNotification],
  );

  /** Whether it was done. */
  const attach = async (holder: PhotoSection, photos: string[]): Promise<boolean> => {
    try {
      await attachPhotos({ report, holder: refOf(holder), photos }).unwrap();
      praise(translate('photos.attached', { count: photos.length, place: placeOf(holder) }));
      return true;
    } catch (error) {
      tellProblem(error);
      return false;
    }
  };

  const detach = useCallback(
    async (photo: Pick<AdminPhoto, 'id'>, holder: PhotoSection): Promise<void> => {
      try {
        await detachPhotos({ report, holder: refOf(holder), photos: [photo.id] }).unwrap();
        praise(translate('photos.detached', { place: placeOf(holder) }));
      } catch (error) {
        tellProblem(error);
      }
    },
    [detachPhotos, praise, report, translate, tellProblem],
  );

  /** Deletes one by one, so that one that is in use keeps none of the others. */
  const remove = async (photos: string[]): Promise<void> => {
    let count = 0;
    for (const photo of photos) {
      try {
        await deletePhoto({ report, photo }).unwrap();
        count += 1;
      } catch (error) {
        tellProblem(error);
      }
    }
    if (count > 0) praise(translate('photos.deleted', { count }));
  };

  return { attach, detach, remove, isAttaching };
}
