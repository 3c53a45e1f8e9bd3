import { z } from 'zod';

export const CONSENTS = ['pending', 'obtained', 'not-needed'] as const;

export type Consent = (typeof CONSENTS)[number];

/** What a photograph can lack, the most pressing first. */
export const MISSING_FIELDS = ['file', 'consent', 'caption', 'alt', 'credit', 'takenOn'] as const;

export type MissingField = (typeof MISSING_FIELDS)[number];

export const MAX_CAPTION = 300;
export const MAX_ALT = 500;
export const MAX_CREDIT = 200;

/** Photographs of one request that changes, attaches or orders. */
export const MAX_PHOTOS = 500;

export const SECTION_TYPES = ['chapter', 'case'] as const;

/** A chapter or a case that shows photographs. */
const sectionRefSchema = z.object({ type: z.enum(SECTION_TYPES), id: z.string() });

export type SectionRef = z.infer<typeof sectionRefSchema>;

/** A photograph of the school as the desk lists it. */
export const adminPhotoSchema = z.object({
  /** Of the document in Strapi. */
  id: z.string(),
  /** Of its row, by which the forms of Strapi choose it. */
  rowId: z.int(),
  /** When it was last saved; a change names it, so that what others saved meanwhile is not written over. */
  version: z.iso.datetime(),
  caption: z.string(),
  alt: z.string().nullable(),
  credit: z.string().nullable(),
  takenOn: z.iso.date().nullable(),
  consent: z.enum(CONSENTS),
  /** Addresses of the whole photograph, a large and a small copy; null when its file is gone. */
  file: z
    .object({
      url: z.string(),
      large: z.string(),
      thumbnail: z.string(),
      width: z.int(),
      height: z.int(),
    })
    .nullable(),
  /** As printed, such as 图 12, of its first place in this report; null when it is no figure of it. */
  figure: z.string().nullable(),
  /** Where the draft of this report shows it, in reading order. */
  places: z.array(z.object({ holder: z.string(), as: z.enum(['figure', 'cover']) })),
  /** Whether another report shows it, or what was published of this one. */
  isUsedElsewhere: z.boolean(),
  missing: z.array(z.enum(MISSING_FIELDS)),
});

export type AdminPhoto = z.infer<typeof adminPhotoSchema>;

/** A chapter or a case of the report, with the photographs of each of its images blocks. */
export const photoSectionSchema = sectionRefSchema.extend({
  /** As printed, such as 1.2 or 案例 3. */
  number: z.string(),
  title: z.string(),
  /** 1 to 3; a case stands one below its chapter. */
  level: z.int(),
  version: z.iso.datetime(),
  groups: z.array(z.array(z.string())),
});

export type PhotoSection = z.infer<typeof photoSectionSchema>;

/** `GET …/photos`: what this report does not use first, newest first; then its figures; then all others. */
export const adminPhotosSchema = z.object({
  data: z.object({
    photos: z.array(adminPhotoSchema),
    /** In reading order. */
    holders: z.array(photoSectionSchema),
    /** Bytes that a file may have. */
    sizeLimit: z.int(),
  }),
});

export type AdminPhotos = z.infer<typeof adminPhotosSchema>['data'];

/** `POST …/photos`: one file as the form field `file`. */
export const newPhotoSchema = z.object({
  data: adminPhotoSchema.extend({
    /** A photograph of the school that shows the same, pixel for pixel; it was there before. */
    sameAs: z.object({ id: z.string(), caption: z.string() }).nullable(),
  }),
});

export type NewPhoto = z.infer<typeof newPhotoSchema>['data'];

const BY_NAME = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** The order in which a folder shows files by their names: 2 before 10, Chinese by pinyin. */
export function compareFileNames(left: string, right: string): number {
  return BY_NAME.compare(left, right);
}

/** Changed fields of one photograph, with the version that was seen. */
export type PhotoChange = {
  id: string;
  version: string;
  caption?: string;
  alt?: string | null;
  credit?: string | null;
  takenOn?: string | null;
  consent?: Consent;
};

/** A photograph after its change, without where it stands. */
export const savedPhotoSchema = adminPhotoSchema.omit({
  file: true,
  figure: true,
  places: true,
  isUsedElsewhere: true,
});

export type SavedPhoto = z.infer<typeof savedPhotoSchema>;

/** `PUT …/photos`: the changed photographs. */
export const photosSavedSchema = z.object({ data: z.array(savedPhotoSchema) });

/** One photograph that somebody else saved meanwhile, in the `details.conflicts` of a 409. */
export const photoConflictSchema = z.object({
  id: z.string(),
  caption: z.string(),
  /** Null when it is not known who. */
  by: z.string().nullable(),
  at: z.iso.datetime(),
});

export type PhotoConflict = z.infer<typeof photoConflictSchema>;

/** `POST …/photos/attach`, `…/detach`: the chapter or case afterwards. */
export const sectionChangedSchema = z.object({
  data: photoSectionSchema.pick({ type: true, id: true, version: true, groups: true }),
});
