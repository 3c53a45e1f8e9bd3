import type { ChangePlace, ImageChange } from '../../contract/changes/change-kinds';
import type { ImageJson } from '../../contract/report';
import { IMAGE_FIELDS } from '../content/content-fields';
import { fieldsWhere } from '../content/field-facts';
import { groupBy, mergeOrder } from './align/sequences';
import type { UseChange } from './compare-uses';
import type { TextDiffer } from './diff-text';
import type { Use } from './read/section';
import { NOWHERE } from './read/read-sections';

type File = ImageJson['file'];

/** The media library rounds the size of the photograph, though not of its formats, to ten bytes. */
const ROUNDING = 10;

const hasSameFormats = (before: File, after: File): boolean =>
  Object.entries(before.formats).every(([name, { bytes }]) => {
    const format = after.formats[name];
    return format === undefined || format.bytes === bytes;
  });

/**
 * Whether two files are one. Copies of editions are told by their hash. In a preview nothing is copied yet:
 * there the sizes in pixels and bytes decide, of the photograph and of each smaller format, which a replaced
 * one as good as never has in common with the one before it.
 */
function isSameFile(before: File, after: File): boolean {
  return before.sha256 !== null && after.sha256 !== null
    ? before.sha256 === after.sha256
    : before.width === after.width &&
        before.height === after.height &&
        before.mime === after.mime &&
        Math.abs(before.bytes - after.bytes) <= ROUNDING &&
        hasSameFormats(before, after);
}

const WRITTEN = fieldsWhere(IMAGE_FIELDS, { compared: 'as-is' });

type Given = Pick<ImageChange, 'kind' | 'place'> & Partial<ImageChange>;

const describe = ({ key, label, caption }: ImageJson, given: Given): ImageChange => ({
  key,
  label,
  caption,
  movedFrom: null,
  isCover: false,
  field: null,
  before: null,
  after: null,
  diff: null,
  file: null,
  ...given,
});

const fileOf = ({ formats: _formats, ...file }: ImageJson['file']) => file;

type Sides = { before: ImageJson | undefined; after: ImageJson | undefined };

const compareShown = ({ before, after }: Sides, uses: UseChange[]): ImageChange[] => {
  const image = after ?? before;
  if (!image) return [];
  const isInBoth = before !== undefined && after !== undefined;
  const file = isInBoth
    ? null
    : { before: before ? fileOf(before.file) : null, after: after ? fileOf(after.file) : null };
  return uses.map(({ kind, place, movedFrom, isCover }) =>
    describe(image, { kind, place, movedFrom, isCover, file }),
  );
};

/** A field that an edition of an earlier version does not have yet says nothing about it. */
const isOther = (before: ImageJson, after: ImageJson, field: (typeof WRITTEN)[number]): boolean =>
  field in before && field in after && before[field] !== after[field];

const compareWritten = (
  before: ImageJson,
  after: ImageJson,
  place: ChangePlace,
  differ: TextDiffer,
): ImageChange[] =>
  WRITTEN.filter((field) => isOther(before, after, field)).map((field) => {
    const texts = { before: before[field], after: after[field] };
    const diff =
      texts.before !== null && texts.after !== null
        ? differ.diff({ before: texts.before, after: texts.after })
        : null;
    return describe(after, { kind: 'changed', place, field, ...texts, diff });
  });

const compareRemaining = (
  before: ImageJson,
  after: ImageJson,
  place: ChangePlace,
  differ: TextDiffer,
): ImageChange[] => {
  if (isSameFile(before.file, after.file)) return compareWritten(before, after, place, differ);
  const file = { before: fileOf(before.file), after: fileOf(after.file) };
  return [
    describe(after, { kind: 'replaced', place, file }),
    ...compareWritten(before, after, place, differ),
  ];
};

/** Photographs that came, went, moved or have another file, caption, alternative text, credit, date or number. */
export function compareImages({
  before,
  after,
  uses,
  places,
  differ,
}: {
  before: ImageJson[];
  after: ImageJson[];
  uses: UseChange[];
  /** Where the newer report first shows each image. */
  places: Map<string, Use>;
  differ: TextDiffer;
}): ImageChange[] {
  const byKey = (images: ImageJson[]) => new Map(images.map((image) => [image.key, image]));
  const [olds, news] = [byKey(before), byKey(after)];
  const shown = groupBy(uses, ({ key }) => key);
  return mergeOrder({ before: [...olds.keys()], after: [...news.keys()] }).flatMap((key) => {
    const [old, young, own] = [olds.get(key), news.get(key), shown.get(key) ?? []];
    const changes = compareShown({ before: old, after: young }, own);
    if (!old || !young) return changes;
    const { place = NOWHERE, isCover = false } = places.get(key) ?? {};
    const kept = compareRemaining(old, young, place, differ);
    const isRenumbered = old.label !== young.label && own.length === 0;
    const renumbered = isRenumbered
      ? [
          describe(young, {
            kind: 'renumbered',
            place,
            field: 'label',
            before: old.label,
            after: young.label,
          }),
        ]
      : [];
    return [...changes, ...[...kept, ...renumbered].map((change) => ({ ...change, isCover }))];
  });
}
