import type { AdminPhoto } from '../../../../contract/admin/photos';
import { isRecord } from '../form-content';
import type { Values } from '../local-drafts/form-drafts';

/** The component that shows photographs. */
const IMAGES_BLOCK = 'report.images';

/** An entry that a form connects, as Strapi's own input writes it. */
type Connected = {
  id: number;
  caption: string;
  label: string;
  href: string;
  apiData: { id: number; documentId: string; isTemporary: true };
  __temp_key__: string;
};

/** Keys of fractional indexing behind all that Strapi gives, which begin with `Z` or `a`. */
const FIRST_KEY = 1000;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const connectedIn = (block: unknown): unknown[] => {
  const images = isRecord(block) && isRecord(block.images) ? block.images : {};
  return listOf(images.connect);
};

const connect = (photos: AdminPhoto[], before: number): Connected[] =>
  photos.map(({ id, rowId, caption }, index) => ({
    id: rowId,
    caption,
    label: caption,
    href: `../collection-types/api::image.image/${id}`,
    apiData: { id: rowId, documentId: id, isTemporary: true },
    // A `d` has four digits behind it.
    __temp_key__: `d${FIRST_KEY + before + index}`,
  }));

/** Where photographs go in a form: a block of pictures, counted from 0 among all blocks. */
export type FormGroup = { block: number; place: number };

/** The blocks of pictures of a form, in their order. */
export function imageGroups(values: Values): FormGroup[] {
  return listOf(values.content)
    .flatMap((block, index) =>
      isRecord(block) && block.__component === IMAGES_BLOCK ? [index] : [],
    )
    .map((block, place) => ({ block, place }));
}

/** Ids of the photographs that a form adds and that are not saved yet. */
export function addedInForm(values: Values): string[] {
  return listOf(values.content).flatMap((block) =>
    connectedIn(block).flatMap((item) => {
      const data = isRecord(item) && isRecord(item.apiData) ? item.apiData : {};
      return typeof data.documentId === 'string' ? [data.documentId] : [];
    }),
  );
}

/** The change of the form that adds photographs: to a block of pictures, or in a new one at the end for null. */
export function additionTo({
  values,
  group,
  photos,
}: {
  values: Values;
  group: FormGroup | null;
  photos: AdminPhoto[];
}):
  | { kind: 'row'; field: string; value: Record<string, unknown> }
  | { kind: 'change'; field: string; value: unknown[] } {
  if (group === null) {
    const images = { connect: connect(photos, 0), disconnect: [] };
    return { kind: 'row', field: 'content', value: { __component: IMAGES_BLOCK, images } };
  }
  const before = connectedIn(listOf(values.content)[group.block]);
  const value = [...before, ...connect(photos, before.length)];
  return { kind: 'change', field: `content.${group.block}.images.connect`, value };
}
