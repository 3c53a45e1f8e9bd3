import {
  savedPhotoSchema,
  type DeskPhoto,
  type SavedPhoto,
} from '../../../../contract/desk/photos';
import { missingFields } from '../../../../domain/photos/missing-fields';
import type { StoredPhoto } from '../../repositories/photos/photo-repository';

/** Where a photograph is used. */
export type Standing = Pick<DeskPhoto, 'figure' | 'places' | 'isUsedElsewhere'>;

/** Of a photograph that has just been added. */
export const UNUSED: Standing = { figure: null, places: [], isUsedElsewhere: false };

/** A photograph as the desk shows it. */
export const deskPhoto = ({
  stored: { fileId: _fileId, changedBy: _changedBy, url, width, height, formats, ...words },
  standing,
}: {
  stored: StoredPhoto;
  standing: Standing;
}): DeskPhoto => {
  const file =
    url === null || width === null || height === null
      ? null
      : {
          url,
          width,
          height,
          large: (formats?.large ?? formats?.medium)?.url ?? url,
          thumbnail: (formats?.thumbnail ?? formats?.small)?.url ?? url,
        };
  const missing = missingFields({ ...words, hasFile: file !== null });
  return { ...words, ...standing, file, missing };
};

/** A photograph after a change. */
export const savedPhoto = ({ stored }: { stored: StoredPhoto }): SavedPhoto =>
  savedPhotoSchema.parse(deskPhoto({ stored, standing: UNUSED }));
