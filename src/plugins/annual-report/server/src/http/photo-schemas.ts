import { z } from 'zod';
import {
  CONSENTS,
  HOLDER_TYPES,
  MAX_ALT,
  MAX_CAPTION,
  MAX_CREDIT,
  MAX_PHOTOS,
  type PhotoChange,
} from '../../../contract/desk/photos';
import type { RequestMessage } from '../messages/request-messages';
import { named, reportParams } from './request-schemas';

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

export const photoChangesBody = z.strictObject({
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
    type: z.enum(HOLDER_TYPES, named('photo-holder')),
    id: z.string(named('photo-holder')).regex(/^[a-z0-9]{1,64}$/, named('photo-holder')),
  },
  named('photo-holder'),
);

export const attachBody = z.strictObject({ holder, photos });

export const orderBody = z.strictObject({
  holder,
  version: z.iso.datetime(named('photo-holder')),
  /** Counts the images blocks of the holder from 0. */
  group: z.int(named('photo-holder')).min(0, named('photo-holder')),
  photos,
});

export const photoParams = reportParams.extend({ photo: photoId });
