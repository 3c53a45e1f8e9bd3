import { z } from 'zod';
import { named } from '../http/request-schemas';

const MAX_ID = 2_147_483_647;
const message = named('media-id');

/** The id of a file, a folder or a component, as PostgreSQL keeps it: a number or its digits. */
export const mediaId = z
  .union(
    [
      z.int(message),
      z
        .string()
        .regex(/^\d{1,10}$/)
        .transform(Number),
    ],
    message,
  )
  .pipe(z.int(message).min(1, message).max(MAX_ID, message));

export const mediaIds = z.array(mediaId, message);

const readJson = (text: string, context: z.core.$RefinementCtx): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: named('file-info') });
    return z.NEVER;
  }
};

const info = z.looseObject({ folder: mediaId.nullish() }, named('file-info'));

/** What a form says of a file: an object, or its JSON. */
export const fileInfo = z
  .union([z.string().transform(readJson), z.record(z.string(), z.unknown())], named('file-info'))
  .pipe(info);

export type FileInfo = z.output<typeof fileInfo>;
