import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  CONSENTS,
  type AdminPhoto,
  type AdminPhotos,
  SECTION_TYPES,
  MAX_ALT,
  MAX_CAPTION,
  MAX_CREDIT,
  MAX_PHOTOS,
  type NewPhoto,
  type PhotoChange,
} from '../../../contract/admin/photos';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named, reportParams } from '../http/request-schemas';
import { validationProblem } from '../messages/problem';
import type { RequestMessage } from '../messages/request-messages';
import { createAddPhotoService } from '../services/photos/add-photo-service';
import { createChangePhotosService } from '../services/photos/change-photos-service';
import { createPhotoListService } from '../services/photos/photo-list-service';
import { createAddressSigner } from '../services/private-files/address-signer';
import { createPhotoPlaceService } from '../services/photos/photo-place-service';
import { action, REPORT_PATH } from './action';

const PHOTOS_PATH = `${REPORT_PATH}/photos`;

const photoId = z.string(named('photo-list')).regex(/^[a-z0-9]{1,64}$/, named('photo-list'));

const line = (max: number, name: RequestMessage) =>
  z
    .string(named(name))
    .trim()
    .max(max, named(name))
    .regex(/^\P{Cc}*$/u, named(name));

/** A text that may be missing: empty is the same as none. */
const optionalLine = (max: number, name: RequestMessage) =>
  line(max, name)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .optional();

const isUnique = (ids: string[]): boolean => new Set(ids).size === ids.length;

const change = z.strictObject({
  id: photoId,
  version: z.iso.datetime(named('photo-changes')),
  caption: line(MAX_CAPTION, 'photo-caption').min(1, named('photo-caption')).optional(),
  alt: optionalLine(MAX_ALT, 'photo-alt'),
  credit: optionalLine(MAX_CREDIT, 'photo-credit'),
  takenOn: z.iso.date(named('photo-date')).nullable().optional(),
  consent: z.enum(CONSENTS, named('photo-consent')).optional(),
}) satisfies z.ZodType<PhotoChange>;

const changesBody = z.strictObject({
  photos: z
    .array(change, named('photo-changes'))
    .min(1, named('photo-changes'))
    .max(MAX_PHOTOS, named('photo-changes'))
    .refine((photos) => isUnique(photos.map(({ id }) => id)), named('photo-changes')),
});

const photos = z
  .array(photoId, named('photo-list'))
  .min(1, named('photo-list'))
  .max(MAX_PHOTOS, named('photo-list'))
  .refine(isUnique, named('photo-list'));

const holder = z.strictObject(
  {
    type: z.enum(SECTION_TYPES, named('photo-holder')),
    id: z.string(named('photo-holder')).regex(/^[a-z0-9]{1,64}$/, named('photo-holder')),
  },
  named('photo-holder'),
);

const placesBody = z.strictObject({ holder, photos });

const orderBody = z.strictObject({
  holder,
  version: z.iso.datetime(named('photo-holder')),
  /** Counts the images blocks of the holder from 0. */
  group: z.int(named('photo-holder')).min(0, named('photo-holder')),
  photos,
});

/** A photograph as whoever may see it gets it. */
const signPhoto = async ({
  strapi,
  photo,
}: {
  strapi: Core.Strapi;
  photo: AdminPhoto;
}): Promise<AdminPhoto> => {
  const { file } = photo;
  if (file === null) return photo;
  const { sign } = createAddressSigner({ strapi });
  const [url, large, thumbnail] = [
    await sign(file.url),
    await sign(file.large),
    await sign(file.thumbnail),
  ];
  return { ...photo, file: { ...file, url, large, thumbnail } };
};

/** Photographs of a school, as they are used in a report, and where it shows them. */
export const PHOTO_ACTIONS = [
  action({
    method: 'GET',
    path: PHOTOS_PATH,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'address',
    params: reportParams,
    async answer({ strapi, params }): Promise<AdminPhotos> {
      const { photos: listed, ...rest } = await createPhotoListService({ strapi }).list(params);
      const signed = listed.map((photo) => signPhoto({ strapi, photo }));
      return { photos: await Promise.all(signed), ...rest };
    },
  }),
  action({
    method: 'POST',
    path: PHOTOS_PATH,
    permissions: [ADMIN_ACTIONS.photos],
    school: 'address',
    params: reportParams,
    status: 201,
    async answer({ strapi, params, user, file }): Promise<NewPhoto> {
      if (!file) throw validationProblem({ strapi, code: 'photo-needed' });
      const now = new Date();
      const added = { ...params, file, by: user, now };
      const { sameAs, ...photo } = await createAddPhotoService({ strapi }).add(added);
      return { ...(await signPhoto({ strapi, photo })), sameAs };
    },
  }),
  action({
    method: 'PUT',
    path: PHOTOS_PATH,
    permissions: [ADMIN_ACTIONS.photos],
    school: 'address',
    params: reportParams,
    body: changesBody,
    answer: ({ strapi, params, body, user }) =>
      createChangePhotosService({ strapi }).change({ ...params, changes: body.photos, by: user }),
  }),
  action({
    method: 'DELETE',
    path: `${PHOTOS_PATH}/:photo`,
    permissions: [ADMIN_ACTIONS.photos],
    school: 'address',
    params: reportParams.extend({ photo: photoId }),
    status: 204,
    answer: ({ strapi, params }) => createChangePhotosService({ strapi }).remove(params),
  }),
  action({
    method: 'POST',
    path: `${PHOTOS_PATH}/attach`,
    permissions: [ADMIN_ACTIONS.photos],
    school: 'address',
    params: reportParams,
    body: placesBody,
    answer: ({ strapi, params, body, user }) =>
      createPhotoPlaceService({ strapi }).attach({ ...params, ...body, by: user }),
  }),
  action({
    method: 'POST',
    path: `${PHOTOS_PATH}/detach`,
    permissions: [ADMIN_ACTIONS.photos],
    school: 'address',
    params: reportParams,
    body: placesBody,
    answer: ({ strapi, params, body, user }) =>
      createPhotoPlaceService({ strapi }).detach({ ...params, ...body, by: user }),
  }),
  action({
    method: 'PUT',
    path: `${PHOTOS_PATH}/order`,
    permissions: [ADMIN_ACTIONS.photos],
    school: 'address',
    params: reportParams,
    body: orderBody,
    answer: ({ strapi, params, body, user }) =>
      createPhotoPlaceService({ strapi }).order({ ...params, ...body, by: user }),
  }),
];
