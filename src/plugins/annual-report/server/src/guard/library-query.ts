import { z } from 'zod';
import { mediaId } from './media-ids';
import type { FilterField } from './read-filters';
import type { OfferedQuery } from './read-query';
import type { BoundLibrary } from './bound-library';

const isNothing = z.strictObject({ id: z.strictObject({ $null: z.literal(['true', true]) }) });
const isFolder = z.strictObject({
  id: z.union([mediaId, z.strictObject({ $eq: mediaId }).transform(({ $eq }) => $eq)]),
});

const SORTED = ['name', 'createdAt', 'updatedAt', 'size', 'mime', 'ext'];
const sort = (field: string): boolean => SORTED.includes(field);

const counted = z.strictObject({ count: z.literal('true') });
const populateSchema = z.strictObject({
  parent: z
    .union([
      z.literal('true'),
      z.strictObject({ populate: z.strictObject({ parent: z.literal('*') }) }),
    ])
    .optional(),
  children: counted.optional(),
  files: counted.optional(),
});

const paginationSchema = z.strictObject({
  page: z.string().optional(),
  pageSize: z.string().optional(),
});

const isPagination = (value: unknown): boolean => paginationSchema.safeParse(value).success;

const isPopulateOfFolders = (value: unknown): boolean => populateSchema.safeParse(value).success;

/** What the panel asks of files: in a folder or anywhere, by kind and time. */
export function fileQuery({ requireFolders }: BoundLibrary): OfferedQuery {
  const folder: FilterField = (asked) => {
    if (isNothing.safeParse(asked).success) return { folder: { id: { $null: true } } };
    const named = isFolder.safeParse(asked);
    if (!named.success) return null;
    requireFolders([named.data.id]);
    return { folder: { id: named.data.id } };
  };
  return {
    plain: ['page', 'pageSize', '_q'],
    filters: { createdAt: 'value', updatedAt: 'value', mime: 'value', folder },
    sort,
    exact: { pagination: isPagination },
  };
}

/** What the panel asks of folders: those in a folder or anywhere. What stands at the top of theirs is at the top. */
export function folderQuery({ own, requireFolders }: BoundLibrary): OfferedQuery {
  const parent: FilterField = (asked) => {
    if (isNothing.safeParse(asked).success) return { id: { $in: own.tops } };
    const named = isFolder.safeParse(asked);
    if (!named.success) return null;
    requireFolders([named.data.id]);
    return { parent: { id: named.data.id } };
  };
  return {
    plain: ['page', 'pageSize', '_q'],
    filters: { createdAt: 'value', updatedAt: 'value', parent },
    sort,
    exact: { populate: isPopulateOfFolders, pagination: isPagination },
  };
}

/** What the panel asks of one folder: its way up and what it holds. */
export const ONE_FOLDER_QUERY: OfferedQuery = {
  plain: [],
  exact: { populate: isPopulateOfFolders },
};
