import type { Context } from 'koa';
import { z } from 'zod';
import { parseRequest } from '../http/parse-request';
import { type FileInfo, fileInfo, mediaId, mediaIds } from './media-ids';
import type { GuardedRequest } from './rule';

const path = z.looseObject({ id: mediaId });
const query = z.looseObject({ id: mediaId.optional() });
const form = z.looseObject({
  fileInfo: z.union([z.array(fileInfo), fileInfo]).optional(),
});
const folder = z.looseObject({ parent: mediaId.nullish() });
const several = z.looseObject({
  fileIds: mediaIds.optional(),
  folderIds: mediaIds.optional(),
  destinationFolderId: mediaId.nullish(),
});
const updates = z.looseObject({
  updates: z.array(z.looseObject({ id: mediaId, fileInfo: fileInfo.optional() })).optional(),
});

const namedFiles = z.array(
  z
    .looseObject({ originalFilename: z.string().nullish() })
    .transform(({ originalFilename }) => originalFilename ?? ''),
);

/** What requests of the media library name, each id a number. @throws ValidationError (400) for an id that is none */
export const libraryRequest = {
  idOfPath: ({ strapi, context }: GuardedRequest): number =>
    parseRequest({ strapi, schema: path, input: context.params }).id,

  /** Of an upload that changes a file there is: its id. */
  idOfQuery: ({ strapi, context }: GuardedRequest): number | null =>
    parseRequest({ strapi, schema: query, input: context.request.query }).id ?? null,

  /** What the form says of its files; null when it says nothing. */
  infos: ({ strapi, context }: GuardedRequest): FileInfo | FileInfo[] | null =>
    parseRequest({ strapi, schema: form, input: bodyOf(context) }).fileInfo ?? null,

  /** Names of the files that the form brings where Strapi looks for them. */
  fileNames: ({ context }: GuardedRequest): string[] =>
    namedFiles.parse([context.request.files?.files ?? []].flat()),

  /** The folder that a folder is to stand in; null for the top, undefined when nothing is said. */
  parent: ({ strapi, context }: GuardedRequest): number | null | undefined =>
    parseRequest({ strapi, schema: folder, input: bodyOf(context) }).parent,

  several: ({ strapi, context }: GuardedRequest) => {
    const body = parseRequest({ strapi, schema: several, input: bodyOf(context) });
    const { fileIds = [], folderIds = [], destinationFolderId } = body;
    return { files: fileIds, folders: folderIds, into: destinationFolderId };
  },

  updates: ({ strapi, context }: GuardedRequest) =>
    parseRequest({ strapi, schema: updates, input: bodyOf(context) }).updates ?? [],
};

/** What a request sends, as an object; a body of another form is left to Strapi's own words. */
export function bodyOf(context: Context): Record<string, unknown> {
  const body: unknown = context.request.body;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
}

/** Changes some of what a request sends, before Strapi reads it. */
export function changeBody(context: Context, changes: Record<string, unknown>): void {
  context.request.body = { ...bodyOf(context), ...changes };
}
