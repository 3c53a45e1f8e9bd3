import { z } from 'zod';
import {
  adminPhotoSchema,
  type AdminPhoto,
  type MissingField,
  type PhotoChange,
  type SavedPhoto,
} from '../../../../../contract/admin/photos';

const photoTextsSchema = adminPhotoSchema.pick({
  caption: true,
  alt: true,
  credit: true,
  takenOn: true,
  consent: true,
});

/** What can be typed beside a photograph. */
export type PhotoTexts = z.infer<typeof photoTextsSchema>;

export type PhotoField = keyof PhotoTexts;

/** Unsaved changes of one photograph. */
const photoEditSchema = z.object({
  /** As it was when the first letter was typed. */
  base: photoTextsSchema,
  /** The version that the changes are meant for. */
  version: z.string(),
  words: photoTextsSchema.partial(),
});

export type PhotoEdit = z.infer<typeof photoEditSchema>;

/** Unsaved changes, by the id of their photograph. */
export const photoEditsSchema = z.record(z.string(), photoEditSchema);

export type PhotoEdits = Readonly<z.infer<typeof photoEditsSchema>>;

const textsOf = ({ caption, alt, credit, takenOn, consent }: PhotoTexts): PhotoTexts => ({
  caption,
  alt,
  credit,
  takenOn,
  consent,
});

/** The edits without some photographs. */
export function withoutEdits(edits: PhotoEdits, ids: string[]): PhotoEdits {
  const gone = new Set(ids);
  return Object.fromEntries(Object.entries(edits).filter(([id]) => !gone.has(id)));
}

/** The changes of an earlier visit beside newer ones; of a photograph that both changed, the newer. */
export function joinEdits(earlier: PhotoEdits, now: PhotoEdits): PhotoEdits {
  return {
    ...earlier,
    ...now,
  };
}

/** The changes of photographs that are there. */
export function editsOf(edits: PhotoEdits, photos: Pick<AdminPhoto, 'id'>[]): PhotoEdits {
  const there = new Set(photos.map(({ id }) => id));
  return Object.fromEntries(Object.entries(edits).filter(([id]) => there.has(id)));
}

/** The edits with more words of one photograph; what is as it was is no edit. */
export function withTexts(
  edits: PhotoEdits,
  photo: Pick<AdminPhoto, 'id' | 'version'> & PhotoTexts,
  typed: Partial<PhotoTexts>,
): PhotoEdits {
  const earlier = edits[photo.id];
  const merged = Object.entries({ ...earlier?.words, ...typed });
  const changed = merged.filter(
    ([field, value]) => Object.entries(photo).find(([name]) => name === field)?.[1] !== value,
  );
  if (changed.length === 0) return withoutEdits(edits, [photo.id]);
  const words: Partial<PhotoTexts> = Object.fromEntries(changed);
  const { base, version } = earlier ?? { base: textsOf(photo), version: photo.version };
  return { ...edits, [photo.id]: { base, version, words } };
}

/** What a photograph says with its unsaved changes. */
export function editedTexts(photo: PhotoTexts, edit: PhotoEdit | undefined): PhotoTexts {
  return {
    ...textsOf(photo),
    ...edit?.words,
  };
}

/** What somebody else wrote into a field that is being changed here; undefined when nobody did. */
export function theirTexts(
  photo: PhotoTexts,
  edit: PhotoEdit | undefined,
  field: PhotoField,
): string | null | undefined {
  return edit?.words[field] === undefined || edit.base[field] === photo[field]
    ? undefined
    : photo[field];
}

/** The changes as they are sent. */
export function toChanges(edits: PhotoEdits): PhotoChange[] {
  return Object.entries(edits).map(([id, { version, words }]) => ({ id, version, ...words }));
}

/** The changes that take saved ones back, meant for what was saved. */
export function toUndo(edits: PhotoEdits, saved: SavedPhoto[]): PhotoChange[] {
  return saved.flatMap(({ id, version }) => {
    const edit = edits[id];
    if (edit === undefined) return [];
    const before = Object.entries(edit.base).filter(([field]) => field in edit.words);
    return [{ id, version, ...Object.fromEntries(before) }];
  });
}

/** The edits after some were saved: what was typed meanwhile stays, meant for what is there now. */
export function afterSaving(now: PhotoEdits, sent: PhotoEdits, saved: SavedPhoto[]): PhotoEdits {
  return saved.reduce((left, photo) => {
    const edit = left[photo.id];
    if (edit === undefined) return left;
    const rest = withoutEdits(left, [photo.id]);
    return edit === sent[photo.id] ? rest : withTexts(rest, photo, edit.words);
  }, now);
}

/** The edits meant for what stands now: for whoever has seen what others wrote. */
export function rebased(
  edits: PhotoEdits,
  photos: Pick<AdminPhoto, 'id' | 'version'>[],
): PhotoEdits {
  const versions = new Map(photos.map(({ id, version }) => [id, version]));
  return Object.fromEntries(
    Object.entries(edits).map(([id, edit]) => [
      id,
      { ...edit, version: versions.get(id) ?? edit.version },
    ]),
  );
}

const isEmpty = (text: string | null): boolean => (text ?? '').trim() === '';

/** What a photograph lacks with its unsaved changes. */
export function missingNow(photo: AdminPhoto, edit: PhotoEdit | undefined): MissingField[] {
  if (edit === undefined) return photo.missing;
  const { words } = edit;
  const typed: MissingField[] = [
    ...(words.consent === 'pending' ? (['consent'] as const) : []),
    ...(words.caption !== undefined && isEmpty(words.caption) ? (['caption'] as const) : []),
    ...(['alt', 'credit', 'takenOn'] as const).filter((field) => {
      const text = words[field];
      return text !== undefined && isEmpty(text);
    }),
  ];
  const untouched = photo.missing.filter((field) => field === 'file' || words[field] === undefined);
  return [...untouched, ...typed];
}

/** Photographs whose caption was emptied: a caption is what a photograph cannot be saved without. */
export function withoutCaption(edits: PhotoEdits): string[] {
  return Object.entries(edits).flatMap(([id, { words }]) =>
    words.caption !== undefined && isEmpty(words.caption) ? [id] : [],
  );
}
